// Generated from the DOM types of TypeScript 5.9.3 by `npm run generate`; do not edit.
const NAMES = [
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink',
  'blockquote body br button canvas caption center cite code col colgroup data datalist dd del details',
  'dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2',
  'h3 h4 h5 h6 head header hgroup hr html i iframe img input ins isindex kbd keygen label legend li',
  'link listing main map mark marquee math menu menuitem meta meter multicol nav nextid nobr noembed',
  'noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp',
  'rt rtc ruby s samp script search section select slot small source spacer span strike strong style',
  'sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var',
  'video wbr xmp',
]

/** The names of HTML’s elements, those that were given up too, in lower case. */
export const HTML_ELEMENTS: ReadonlySet<string> = new Set(NAMES.flatMap((names) => names.split(' ')))
