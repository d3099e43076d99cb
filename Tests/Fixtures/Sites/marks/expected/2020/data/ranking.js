window.almanacRows={"head":"﻿rank,unit,name,total,service,service.hours,service.loans,space,space.seats\n","rows":[
["xinghe","1,xinghe,星河,26,17,7,10,9,9\n"],
["yunshan","2,yunshan,云山,23,17,5,12,6,6\n"],
["qingyuan","2,qingyuan,青原,23,17,8,9,6,6\n"],
["baishi","4,baishi,白石,9,6,2,4,3,3\n"]
]};
