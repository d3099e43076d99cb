window.almanacWeights={
"rules":[{"id":"","form":"linear","absent":[]}],"rounding":"half-up","round_at":"final","rank":"fractional","rank_by":"published","first":"high","coverage":"0","decimal":",","decimals":1,"printed":false,
"ids":["wasser","service","wege"],
"choices":[["50","30","20"],["1","1","1"],["71/2","40","49/2"]],"choice_rules":[0,0,0],
"units":[
["Nordbad","2023/units/nordbad.html","",2,"1","81,6","885 744 750/10","0",0],
["Seebad","2023/units/seebad.html","",5,"=2,5","73,7","143 148 157/2","0",0],
["Hallenbad","2023/units/hallenbad.html","",5,"=2,5","73,7","143 148 157/2","0",0],
["Flussbad","2023/units/flussbad.html","",12,"6","63,3","1208 1325 1320/20","0",0],
["Waldbad","2023/units/waldbad.html","",14,"7","42,7","99 591 1000/10","0",0],
["Südbad","2023/units/suedbad.html","",10,"5","65,3","136 128 121/2","0",0],
["Parkbad","2023/units/parkbad.html","",8,"4","73,0","322 271 248/4","0",0]
]};
