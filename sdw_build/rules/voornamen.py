"""First names that are common in the Netherlands, by which a name is told from a role; folded as names compare."""

_COMMON = """
    aaltje abdel abdul ahmed ahmet aicha albert alex alexander ali amina amir anders andre anita anja anke ann
    anna anne annelies annemarie annemiek annette annie anouk anton arie arjan arjen arnold arthur astrid aya
    ayse bart bas beatrix bernard bert bianca birgit bob boris bram brenda brigitte carla carlijn carolien
    caroline cees chantal charlotte chris christiaan christina claudia cor corrie daan daniel danielle david
    debbie dennis derk diana dick diederik dirk dorien ed eddy edwin eefje elisabeth ellen elly els emiel emma
    emre eric erica erik erwin esther eva evelien evert fatih fatima fatma femke ferdinand fleur floor floris
    frank frans fred frederik froukje geert gerard gerda gerrit gijs gina greet guus hannah hanneke hans hassan
    hatice heleen helena henk herman hilde huub ibrahim ilse imane inge ingrid irene iris ismail ivo jaap jacob
    jacqueline jan janneke jantine jasmijn jasper jeanette jelle jeroen jessica jo joan joke jolanda joost joris
    jos jose joyce judith julia jurgen karel karen karim karin katja kees kelly kevin khadija kim klaas koen
    laila lara lars laura laurens leen leo leonie lesley lia lianne lieke lieve linda lisa lisanne lotte louis
    luc lucas luuk maaike maarten machteld manon marc marcel margot margriet maria marieke marijke marion mark
    marleen marloes martijn martin martine mats maud max mehmet melissa merel michael michel michelle mieke mike
    mila miranda mirjam mohamed mohammed monique mourad murat mustafa nadia naomi nathalie nick nico nicole
    niels nienke nina noor noortje nora olga omar oscar otto pascal patricia patrick paul paula pauline peter
    petra piet pieter pim quinten rachid ralph ramona raymond remco renate rene renee rianne richard rick rob
    robert robin roel roelof rogier romy ron ronald roos rosa ruben rudi ruud sabine said samir samira sander
    sandra sanne sara sarah saskia selma sem serge sharon sibel silvia simon simone sjoerd sofie sonja sophie
    stefan steven suzanne sven sylvia tamara tanja teun theo thijs thomas tim tineke tom ton toon tristan ursula
    valerie veerle vera victor vincent wendela wendy werner wessel wiebe willem wilma wim wouter yara yasmina
    yusuf yvonne zeynep zoe
"""

FIRST_NAMES = frozenset(_COMMON.split())
