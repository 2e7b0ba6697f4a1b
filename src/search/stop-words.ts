/** Words that questions are made of, and that tell nothing of what is asked for. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about all am an and any are as at be been being but by can could did do does doing done for from get gets give ' +
    'had has have having how i if in into is it its let make makes may me might must my need needs of on or our shall ' +
    'she he should show so some such tell than that the their them then there these they this those to turn up us use ' +
    'used uses using via want was we were what when where whether which while who whom whose why will with would you your'
  ).split(' '),
)
