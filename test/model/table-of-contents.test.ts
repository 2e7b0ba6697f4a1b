import {describe, expect, it} from 'vitest'
import {readText} from '../reading.ts'

/** Lines of the table of contents, and how many of the links stand in it. */
function told(text: string) {
  const {tableOfContents, links} = readText(text)
  const lines = tableOfContents && [tableOfContents.start.line, tableOfContents.end.line]
  return [lines, links.filter((link) => link.inTableOfContents).length, links.length]
}

describe('the table of contents', () => {
  it('reaches from its heading to the next heading, whatever the depth', () => {
    const text =
      '# T\n\n## Table of Contents <!-- omit in toc -->\n- [A](#a)\n  - [B](#b)\n\n[Notes](#n)\n\n### A\n[x](#b)\n'
    expect(told(text)).toEqual([[3, 9], 3, 4])
  })

  it('reaches to the end of a document without further headings', () => {
    expect(told('## Contents\n- [A](#a)\n')).toEqual([[1, 3], 1, 1])
  })

  it('is the list behind a paragraph that announces it', () => {
    expect(told('**Table of Contents**\n\n- [A](#a)\n- [B](#b)\n\n[c](#c)\n')).toEqual([[1, 4], 2, 3])
  })

  it('is none without a list behind a paragraph, or under another heading', () => {
    expect(told('Contents\n\nText [a](#a).\n\n## Content\n- [b](#b)\n')).toEqual([undefined, 0, 2])
  })

  it('is the first of two', () => {
    expect(told('## Contents\n- [A](#a)\n## Table of Contents\n- [B](#b)\n')).toEqual([[1, 3], 1, 2])
  })
})
