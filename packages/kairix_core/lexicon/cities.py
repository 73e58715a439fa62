"""Towns that are known by their name alone, in English and as they call themselves: capitals, and where many work."""

from __future__ import annotations

from kairix_core.lexicon.folding import fold

_CITIES = """
    aachen, aarhus, abu dhabi, abuja, accra, addis ababa, adelaide, ahmedabad, aix-en-provence, alexandria, algiers,
    alicante, amman, amsterdam, ankara, antwerp, antwerpen, athens, atlanta, auckland, augsburg, austin, baghdad, baku,
    baltimore, bangalore, bengaluru, bangkok, barcelona, bari, basel, beijing, beirut, belfast, belgrade, bergen,
    berlin, bern, bielefeld, bilbao, birmingham, bochum, bogotá, bologna, bombay, bonn, bordeaux, boston, braga,
    bratislava, braunschweig, bremen, brescia, brighton, brisbane, bristol, brno, bruges, brussels, bruxelles, brüssel,
    bucharest, budapest, buenos aires, cairo, calgary, cambridge, canberra, cape town, caracas, cardiff, casablanca,
    chemnitz, chennai, chicago, cleveland, cluj-napoca, cologne, copenhagen, cork, coventry, córdoba, dakar, dallas,
    damascus, darmstadt, delhi, denver, derby, detroit, dhaka, dijon, doha, dortmund, dresden, dubai, dublin,
    duisburg, durban, dundee, düsseldorf, edinburgh, edmonton, eindhoven, erfurt, espoo, essen, florence, firenze,
    frankfurt, frankfurt am main, freiburg, galway, gdansk, gdynia, geneva, genève, genoa, ghent, gent, glasgow,
    gothenburg, göteborg, granada, graz, grenoble, groningen, guadalajara, göttingen, haifa, halifax, hamburg, hanoi,
    hannover, hanover, heidelberg, helsinki, houston, hyderabad, ingolstadt, innsbruck, istanbul, izmir, jakarta,
    jena, jerusalem, johannesburg, kampala, karachi, karlsruhe, kassel, katowice, kathmandu, kiel, kigali, kinshasa,
    kolkata, konstanz, krakow, kraków, kuala lumpur, kyiv, kyoto, köln, la paz, lagos, lahore, las vegas, lausanne,
    leeds, leicester, leiden, leipzig, leuven, liège, lille, lima, limerick, linz, lisbon, lisboa, liverpool,
    ljubljana, london, londres, los angeles, luanda, lucerne, luzern, lund, lviv, lyon, lübeck, madrid, magdeburg,
    mainz, malaga, málaga, malmö, manchester, manila, mannheim, marseille, medellín, melbourne, memphis, mexico city,
    miami, milan, milano, minneapolis, minsk, mombasa, monterrey, montevideo, montpellier, montreal, moscow, mumbai,
    munich, munique, münchen, münster, nairobi, nantes, naples, napoli, nashville, newcastle, new delhi, new orleans,
    new york, new york city, nice, nicosia, nottingham, nuremberg, nürnberg, odense, odesa, oporto, osaka, oslo,
    ottawa, oxford, padua, palermo, palma, panama city, paris, perth, philadelphia, phoenix, pisa, pittsburgh,
    plovdiv, plymouth, porto, porto alegre, portland, potsdam, poznan, prague, praha, pretoria, pune, quebec, quito,
    reading, regensburg, reims, rennes, reykjavik, riga, rio de janeiro, riyadh, rome, roma, rostock, rotterdam,
    saarbrücken, salzburg, san antonio, san diego, san francisco, san josé, santiago, sarajevo, saskatoon, seattle,
    seoul, seville, sevilla, shanghai, sheffield, shenzhen, sofia, southampton, st. gallen, stavanger, stockholm,
    strasbourg, stuttgart, sydney, são paulo, taipei, tallinn, tampere, tartu, tashkent, tbilisi, tehran, tel aviv,
    the hague, den haag, thessaloniki, tirana, tokyo, toronto, toulouse, trier, trieste, trondheim, tunis, turin,
    torino, turku, ulm, uppsala, utrecht, valencia, vancouver, venice, vienna, wien, vilnius, warsaw, warszawa,
    washington, wellington, wiesbaden, winnipeg, winterthur, wolfsburg, wroclaw, wuppertal, würzburg, york, zagreb,
    zaragoza, zurich, zürich
"""
CITIES = frozenset(fold(name.strip()) for name in _CITIES.replace("\n", " ").split(","))
