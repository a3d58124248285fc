/** English words as which a term is found far too often in lower case. After the top of the frequency lists. */

const words = (text: string) => new Set(text.split(" "));

/** They name nothing: no term is meant by them, but a short form or a month may be spelt like one. */
export const functionWords: ReadonlySet<string> = words(
  "a about above after again against all also am an and any are around as at august back be because been before being both " +
    "but by can could did do does down each even every few for from get give go had has have he her here him his how i if " +
    "in into is it its just keep know let like made make many march may me might more most much must my never new no nor not " +
    "now of off old on once one only or other our out over own put said same say see set she should so some still such take " +
    "tell than that the their them then there these they this those through to too two under until up us use very was way we " +
    "well were what when where which while who whose why will with would yes yet you your",
);

/** What people, places and organisations are called, and what is something else as a rule. */
export const nameWords: ReadonlySet<string> = words(
  "act apple bill black bond brown bush case chance china church court day field ford forest gates grace grant green ground " +
    "hill home hope house june jobs king law long lord love major mark mercury mine moon order page park polish power press " +
    "price reading rice rich right rock rose sage shell south square stage star state stone sun target trump turkey union " +
    "victory virgin visa wales white wood word world young",
);
