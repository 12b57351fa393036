"""The words of acute need that always count, whatever the content says: it can add to them, and take none away.

Each phrase is read as those of `content/hulpvraag.yml` are: its words in any order with a few between them, a slash
for either word, slips and other forms understood. Nothing here names a way to do harm.
"""

_SELF = "mezelf/mijzelf/zichzelf/jezelf/zich"

ALWAYS = (
    # Zelfdoding
    "zelfmoord",
    "zelf moord",
    "zelfmoordgedachten",
    "zelfdoding",
    "suicide",
    "suicidaal",
    "suicidale",
    "mezelf/zichzelf/jezelf doden",
    "van het leven beroven",
    "poging tot zelfdoding",
    "kms",
    "unalive",
    "unaliven",
    "van kant maken",
    "113",
    # Dood willen
    "wil/wilt/wou/willen dood",
    "liever dood",
    "was maar dood",
    "doodswens",
    "doodwens",
    "doodsgedachten",
    "doodsverlangen",
    "niet/nooit meer leven",
    "niet langer leven",
    "niet verder leven",
    "waarom nog leven",
    "wil er niet meer zijn",
    "wil niet meer bestaan",
    "niet/nooit meer wakker",
    "niet wakker worden",
    "nooit geboren",
    "geen zin meer leven",
    "geen zin in het leven",
    "leven is zinloos",
    "leven beu",
    "moe van het leven",
    "klaar met het leven",
    "levensmoe",
    # Er een einde aan maken
    "einde/eind aan mijn/zijn/haar/het leven",
    "leven beeindigen",
    "er een einde/eind aan maken",
    "uit het leven stappen",
    # Geen uitweg zien
    "geen uitweg",
    "zie het leven niet zitten",
    "beter af zonder mij",
    "beter af van mij",
    # Zichzelf pijn doen
    f"{_SELF} iets/wat aandoen",
    f"{_SELF} iets/wat aan doen",
    "mezelf/mijzelf/zichzelf/jezelf pijn doe/doet/doen",
    "mezelf/mijzelf/zichzelf/jezelf beschadigen",
    "mezelf/mijzelf/zichzelf/jezelf verwonden",
    "zelfbeschadiging",
    "zelfverwonding",
    "automutilatie",
    "niet veilig bij mezelf/zichzelf",
)
# What only looks like one of those: other words that a slip or an ending would make of them.
UNLESS = (
    "niet meer leren",
    "niet meer lezen",
    "niet meer geven",
    "niet meer weten",
    "niet langer leren",
    "niet verder leren",
    "zelfmoordaanslag",
    "zelfmoordaanslagen",
    "zelfmoordterrorist",
    "zelfmoordterroristen",
)
