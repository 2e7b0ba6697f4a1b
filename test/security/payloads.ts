/**
 * Documents that attack whoever reads or builds them. `hit()` is what must never run: the test gives it to each page.
 * A document ends in its mark, which its page has to show: nothing may swallow what follows.
 */
export interface Payload {
  name: string
  markdown: string
}

const RUN = '<script>hit()</script>'

/** Ways to write a heading around something, all of which the outline has to show as text. */
const HEADINGS: Record<string, (inside: string) => string> = {
  'alt of an image': (inside) => `## ![${inside}](x.png)`,
  strong: (inside) => `## **${inside} b**`,
  link: (inside) => `## [${inside}](https://a.example)`,
  strike: (inside) => `## ~~${inside}~~`,
  emphasis: (inside) => `## *a ${inside}*`,
  'linked image': (inside) => `## [![${inside}](/img/logo.svg)](https://a.example)`,
  setext: (inside) => `**${inside}**\n---`,
  quote: (inside) => `> ## **${inside}**`,
  item: (inside) => `- ## ![${inside}](x.png)`,
  'raw HTML': (inside) => `<h2><b>${inside}</b></h2>`,
  footnote: (inside) => `## a[^1]\n\n[^1]: ![${inside}](x.png)`,
  'reference image': (inside) => `## ![${inside}][p]\n\n[p]: x.png`,
  code: (inside) => `## \`${inside}\``,
}

const INSIDE = [
  RUN,
  '<img src=q onerror=hit()>',
  '&lt;script&gt;hit()&lt;/script&gt;',
  '<iframe srcdoc="<script>parent.hit()</script>"></iframe>',
  '<svg onload=hit()>',
]

const headings = Object.entries(HEADINGS).map(([name, write]) => ({
  name: `heading: ${name}`,
  markdown: INSIDE.map(write).join('\n\n'),
}))

/** A backslash before a quote got out of the string into which the platform writes front matter. */
const source = [
  "x \\\\\\\\'+hit()//",
  "\\\\\\\\'+(globalThis.hit?.())+'",
  'ends in \\\\',
  '`${hit()}`',
  '\u2028hit()//',
].flatMap((text) => [
  {name: `source text: title: ${text}`, markdown: `# ${text}`},
  {name: `source text: summary: ${text}`, markdown: `# Title\n\n${text}`},
  {name: `source text: front matter: ${text}`, markdown: `---\ntitle: ${JSON.stringify(text)}\n---\n`},
])

const ELEMENTS = [
  RUN,
  '<img src=q onerror=hit()>',
  '<svg><script>hit()</script></svg>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=hit()>',
  '<details open ontoggle=hit()><summary>x</summary></details>',
  '<a href="java&#10;script:hit()">x</a>',
  '<a href="&#1;javascript:hit()" tabindex=1>x</a>',
  '<object data="javascript:hit()"></object><embed src="javascript:hit()">',
  '<form action="javascript:hit()"><button autofocus onfocus=hit()>x</button></form>',
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<picture><source srcset="https://evil.example/x.png"><img src="x.png"></picture>',
  '<video src=https://evil.example/x.mp4 poster=https://evil.example/x.png></video>',
  '<img src="//evil.example/x.png">',
  '![x](https://evil.example/x.png)',
  '![x](data:image/svg+xml,%3Csvg%20onload=hit()%3E)',
  '[x](javascript:hit())',
  '[x](vbscript:hit())',
  '[x][r]\n\n[r]: javascript:hit()',
  '<javascript:hit()>',
  '<a data-proofbook="site" href="/nowhere/">x</a>',
  '<div class="slot-0 0">x</div>',
  '{hit()}',
  '<Component prop={hit()} />',
  'import x from "x"; export const y = hit()',
]

/** A few to a document: each must be harmless beside the others too. */
const elements = Array.from({length: Math.ceil(ELEMENTS.length / 5)}, (_, index) => ({
  name: `elements ${index}`,
  markdown: ELEMENTS.slice(index * 5, index * 5 + 5).join('\n\n'),
}))

/** Elements that are not closed. */
const swallowing = [
  ...[
    'textarea',
    'title',
    'style',
    'script',
    'xmp',
    'iframe',
    'noembed',
    'noframes',
    'plaintext',
    'template',
  ],
  ...[
    'select',
    'table',
    'svg',
    'math',
    'noscript',
    'frameset',
    'button',
    'dialog open',
    'a href=x',
    'b',
    'object',
  ],
].map((tag) => ({name: `not closed: <${tag}>`, markdown: `words <${tag}> words\n\n<${tag}>`}))

/** What a document's own functions and parts are called. */
const OWN = [
  ...['createElement', 'getElementById', 'querySelector', 'querySelectorAll', 'body', 'head', 'defaultView'],
  ...['addEventListener', 'location', 'cookie', '__proto__', 'constructor', 'documentElement', 'readyState'],
]
const clobbering = [
  {
    name: 'names of images',
    markdown: OWN.map((name) => `<img name="${name}" src="/img/logo.svg">`).join('\n'),
  },
  {
    name: 'ids of links',
    markdown: OWN.map((name) => `<a id="${name}"></a><a id="${name}" name="x"></a>`).join('\n'),
  },
]

const ADDRESSES = [
  '%zz',
  '%',
  '#%zz',
  '\\\\evil.example',
  'http://[',
  '//',
  '?',
  'x.md%00',
  '/../../x',
  'a:b:c',
]
const addresses = [
  {
    name: 'addresses that cannot be read',
    markdown: ADDRESSES.map((url) => `[x](<${url}>) ![x](<${url}>) <a href="${url}">y</a>`).join('\n\n'),
  },
]

const conflicts = [
  `<<<<<<< ${RUN}\n## ![${RUN}](x.png)\n=======\ntwo\n>>>>>>> "><img src=q onerror=hit()>`,
  `<<<<<<< javascript:hit()\n[x](javascript:hit())\n=======\n<img src=q onerror=hit()>\n>>>>>>> :id(.*)`,
].map((markdown) => ({name: `conflict: ${markdown.slice(0, 30)}`, markdown}))

export const payloads: readonly Payload[] = [
  ...headings,
  ...source,
  ...elements,
  ...swallowing,
  ...clobbering,
  ...addresses,
  ...conflicts,
]

/** Names of documents that are patterns, addresses, tags, orders or nothing at all. */
export const NAMES = [
  'x" onpointerover=hit() y=".md',
  'r"><meta http-equiv=refresh content=0;url=https:evil.example><x y=".md',
  '"><script>hit()<\u2215script>.md',
  ...[
    'what?.md',
    'c#.md',
    '100%.md',
    '%2e%2e.md',
    'playbook (1).md',
    ':id.md',
    ':id*.md',
    '[id].md',
    '*.md',
    'a+b=c.md',
  ],
  ...[
    'a\\b.md',
    'line\nbreak.md',
    'tab\t.md',
    'esc\u001b[31m.md',
    '\u200B.md',
    'right\u202eltr.md',
    '-.md',
    '--help.md',
  ],
  ...[
    'good.md',
    'good.markdown',
    'A.md',
    'a.md',
    'constructor.md',
    '__proto__.md',
    'index.md',
    'README.md',
    'x.md',
  ],
  ...[
    'x/README.md',
    '(folder)/a.md',
    ':id/b.md',
    '$(touch x).md',
    '{a,b}.md',
    '!important.md',
    '@site.md',
    '404.md',
  ],
  ...['javascript:hit().md', '日本.md', `${'long'.repeat(60)}.md`, 'trailing..md', ' lead.md', '_partial.md'],
]
