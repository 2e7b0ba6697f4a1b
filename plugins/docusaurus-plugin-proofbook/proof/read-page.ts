import {type PageReader, readThrough} from '../read-through.ts'
import {squash} from './squash.ts'

/** A link of a built page. */
export interface PageLink {
  href: string
  /** Squashed. */
  text: string
}

/** What a built page holds, as far as a document can have put it there. */
export interface PageFacts {
  /** All text of the article in the order of the page, squashed. */
  text: string
  /** Of the article. */
  links: PageLink[]
  /** Addresses of the article's images, and of those that it has a labelled gap or a link for. */
  images: string[]
  /** Ids and names of anchors, of the whole page. */
  ids: Set<string>
}

/** Elements whose text is the page's own, and scripts. */
const OWN = new Set(['nav', 'button', 'script', 'style'])

/** Reads a built page. */
export function readPage(html: string): PageFacts {
  const {reader, facts} = pageReader()
  readThrough(html, [reader])
  return facts()
}

/** A reader of one page, and what it has read of it. */
export function pageReader(): {reader: PageReader; facts(): PageFacts} {
  const facts: PageFacts = {text: '', links: [], images: [], ids: new Set()}
  const texts: string[] = []
  const open: {href: string; texts: string[]}[] = []
  let articles = 0
  let skipped: {name: string; depth: number} | undefined
  const say = (text: string) => {
    texts.push(text)
    for (const link of open) link.texts.push(text)
  }
  const reader: PageReader = {
    onopentag(name, attributes) {
      for (const anchor of [attributes.id, name === 'a' ? attributes.name : undefined])
        if (anchor) facts.ids.add(anchor)
      if (name === 'article') articles++
      if (skipped?.name === name) skipped.depth++
      if (articles === 0 || skipped) return
      const classes = (attributes.class ?? '').split(' ')
      if (OWN.has(name)) skipped = {name, depth: 1}
      else if (classes.includes('pb-not-written')) {
        // It shows in words of its own that the phrase in its title is there.
        say(attributes.title ?? '')
        skipped = {name, depth: 1}
      } else if (name === 'a' && attributes.href !== undefined) open.push({href: attributes.href, texts: []})
      if (name === 'img') facts.images.push(attributes.src ?? '')
      if (classes.includes('pb-image-gap')) facts.images.push(attributes.title ?? '')
      if (classes.includes('pb-remote-image')) facts.images.push(attributes.href ?? '')
    },
    ontext(text) {
      if (articles > 0 && !skipped) say(text)
    },
    onclosetag(name) {
      if (name === 'article') articles--
      if (skipped) {
        if (skipped.name === name && --skipped.depth === 0) skipped = undefined
        return
      }
      const link = name === 'a' ? open.pop() : undefined
      if (link) facts.links.push({href: link.href, text: squash(link.texts.join(''))})
    },
  }
  return {reader, facts: () => ({...facts, text: squash(texts.join(''))})}
}
