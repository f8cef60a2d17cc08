/** Words English sentences open with; a capital there names nobody. */
export const sentenceOpeners = new Set(
  `a about allow across after all along alongside also always among an and another any apart are as at away back based because before
  being below beside besides between both but by can certified check come currently day do does during each earlier early even ever
  every everything find first for four from further get getting give glad good got great had happy has have having he hello
  her here hey hi his how however if in instead into is it its join just last lately later leading let looking make many me mine more
  most much my naturally nearly never next nice no nor not now of off on once one only or our out outside over people perhaps
  please previously rather ready recently recognition right say see seven she since six so some soon starting still such talk tell than
  thank thanks that the their them then there these they this those three through throughout to today together tomorrow tonight
  too two under until up us using very was we welcome well were what when where whether which while who why will with within
  without working would yes yesterday yet you your five eight nine ten my skills send reach contact call write visit ask imagine
  picture should send give tell building creating helping`
    .trim()
    .split(/\s+/),
);
