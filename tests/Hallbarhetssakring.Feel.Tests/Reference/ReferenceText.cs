namespace Hallbarhetssakring.Feel.Tests.Reference;

/// <summary>The words of docs/uttryck.md; its tables are filled in from the code.</summary>
internal static class ReferenceText
{
    public const string Page = """
        # Uttryck

        Så skrivs villkor och uträkningar i regelverk. Språket är FEEL (OMG DMN 1.5), med svenska eller engelska ord. En fil skriver på ett språk.
        Sidan skrivs av provet `ReferencePageTests` med `UPDATE_GOLDEN=1`; exemplen körs.

        ## Ett villkor

        Ett villkor jämför uppgifter med värden:

            sökt_belopp <= 500_000 kr
            sökt_belopp / total_kostnad <= 50 %
            sökandetyp = "kommun" eller sökandetyp = "förening"
            projekttid mellan 6 månader och 3 år
            start >= datum("2026-03-01") och inte godkänd

        Svaret är **sant**, **falskt**, **okänt** (en uppgift som avgör saknas) eller **fel** (det går inte att räkna ut).
        Bara sant är godkänt. Det som är okänt räknas aldrig som falskt, noll eller godkänt.

        ## Värden

        | Skriv | Betyder |
        |---|---|
        | `3`, `12.5`, `-4` | tal; decimaler med punkt |
        | `500 000 kr`, `500_000 kr`, `2_000 EUR` | belopp; siffror i grupper om tre, andra valutor med tre versaler |
        | `15 %` | andel |
        | `3 år`, `36 månader`, `30 dagar` | tid; ett år är tolv månader, men månader blir aldrig dagar |
        | `datum("2026-03-01")` | datum |
        | `"röd"` | text, eller ett av valen när den jämförs med ett val |
        | `ja`, `nej` | sant, falskt |
        | `[1, 2, 3]` | lista |
        | `null` | inget värde |

        ## Enheter

        Tal läggs ihop och jämförs bara i samma enhet: `sökt_belopp >= 500_000` är ett fel som föreslår `500_000 kr`. Delas ett belopp med ett belopp i samma
        valuta blir det en andel. Ett belopp i EUR gånger en kurs i SEK/EUR blir SEK. Ett datum plus månader eller dagar är ett datum, och ett datum minus
        ett datum är dagar:

            sökt_belopp / total_kostnad < 2 / 3
            start + 18 månader <= datum("2028-12-31")
            start - datum("2026-01-01") > 30 dagar

        {enheter}

        ## Ord

        {nyckelord}

        `x i [a, b]` prövar om x är något av värdena, `x mellan a och b` räknar med båda ändarna, och `mål inom "13"` gäller både mål 13 och delmål 13.2.

        ## Vad som räknas först

        Det som står högre räknas före det som står lägre. Sätt parenteser när du tvekar.

        | | |
        |---|---|
        | 1 | `a.b`, `lista[villkor]`, `funktion(…)` |
        | 2 | `-a` |
        | 3 | `*`, `/` |
        | 4 | `+`, `-` |
        | 5 | `=`, `!=`, `<`, `<=`, `>`, `>=`, `mellan … och …`, `i`, `inom` |
        | 6 | `inte` |
        | 7 | `och` |
        | 8 | `eller` |
        | 9 | `om … så … annars …`, `någon`, `varje`, `för` |

        `inte a = b` betyder alltså `inte (a = b)`, och `a eller b och c` betyder `a eller (b och c)`.

        ## Listor

            någon k i kostnader uppfyller k.belopp > 100_000 kr
            varje k i kostnader uppfyller k.slag = "resor" eller k.belopp > 0 kr
            summa(kostnader.belopp) <= total_kostnad
            summa(kostnader[slag = "resor"].belopp) <= 10 % * total_kostnad
            antal(kostnader[belopp > 50_000 kr]) < 3
            summa(för k i kostnader ge om k.slag = "resor" så 50 % * k.belopp annars k.belopp) > 0 kr

        `lista[villkor]` är de rader som uppfyller villkoret, och `lista.fält` är fältet ur varje rad. `lista[1]` är den första raden och `lista[-1]` den
        sista; den kan saknas. En rad som man ännu inte vet om den hör till räknas som *kanske*: antalet blir ett intervall.

        ## När något inte är känt

        | | `och` | `eller` |
        |---|---|---|
        | falskt, okänt | falskt | okänt |
        | sant, okänt | okänt | sant |
        | okänt, fel | okänt | okänt |
        | falskt, fel | falskt | fel |
        | sant, fel | fel | sant |

        Gränser som uppgiften har avgör ibland ändå: en andel som ingen har angett är säkert högst 100 %. Villkoret nedan är falskt, inte fel, när
        totalkostnaden är 0 kr:

            total_kostnad > 0 kr och sökt_belopp / total_kostnad <= 50 %

        ## När det kan vara så att något inte finns

        En uppgift som är `valfri: ja`, det minsta i en lista som kan vara tom, och en plats i en lista kan vara utan värde. Säg då vad som gäller:

            eller_annars(annat_stöd, 0 kr) + sökt_belopp <= total_kostnad
            är_angiven(annat_stöd) och annat_stöd > 10_000 kr
            annat_stöd = null eller annat_stöd < sökt_belopp
            om är_angiven(annat_stöd) så annat_stöd annars 0 kr

        Saknas är ett svar. En uppgift som inte har lämnats är i stället okänd.

        ## Funktioner

        {funktioner}

        ## Gränser

        Ett uttryck har högst 10 000 tecken, 64 nivåer av parenteser, 500 operatorer och 16 listor inuti varandra, och får kosta högst en miljon steg med listornas
        största längder. Ett mönster i `matchar` har högst 500 tecken och kan varken hänvisa bakåt eller titta framåt. Vad varje fel heter och vad man gör
        står i [diagnostik.md](diagnostik.md).

        ## Skillnader från FEEL

        Uttryck i regelverk är typade och har enheter, och där FEEL ger null när något inte går att räkna ut säger de *fel*. I övrigt gäller standarden, utom att

        - `summa` av en tom lista är 0 och `produkt` är 1, där FEEL har null
        - tal har 28 siffror, där FEEL har 34
        - ett fel stannar kvar där FEEL går förbi null som ett värde: i en jämförelse med `=`, i en lista, som villkor i `om` och i ett urval
        - `inte` är en operator, och `x i lista` frågar efter ett värde i listan
        - tider på dygnet, tidszoner, `now`, `today`, egna funktioner, `instance of`, `**`, `sqrt`, `exp` och `log` finns inte

        """;
}
