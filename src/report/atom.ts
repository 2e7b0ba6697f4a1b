import {type Entry, KIND_WORDS} from '../history/entry.ts'
import {plain} from './changes.ts'

/** What a feed says of itself. */
export interface FeedOptions {
  /** Absolute address of the page that shows the change log; entries are its anchors. */
  page: string
  /** Absolute address of the feed itself. */
  self: string
  title: string
  /** Who changes the library, where an entry names nobody. */
  author: string
  /** ISO date and time of the feed where it has no entry. */
  updated: string
  /** The newest entries up to so many. */
  most?: number
}

/** Entries of a feed, unless it is said how many. */
const MOST = 100

/** The change log as an Atom 1.0 feed (RFC 4287), the newest entry first. */
export function atomFeed(entries: readonly Entry[], options: FeedOptions): string {
  const {page, self, title, author, updated, most = MOST} = options
  const shown = entries.slice(0, most)
  const newest = shown
    .map(({time}) => time)
    .toSorted()
    .at(-1)
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${xmlText(self)}</id>`,
    `  <title>${xmlText(title)}</title>`,
    `  <updated>${xmlText(newest ?? updated)}</updated>`,
    `  <author><name>${xmlText(author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xmlText(page)}"/>`,
    '  <generator>Proofbook</generator>',
    ...shown.map((entry) => atomEntry(entry, page)),
    '</feed>',
  ].join('\n')}\n`
}

function atomEntry(entry: Entry, page: string): string {
  const address = `${page}#${entry.id}`
  const {kind, service, phrase, details = [], time, author} = entry
  const text = details.map((detail) => plain(detail, '')).join('\n')
  return [
    '  <entry>',
    `    <id>${xmlText(address)}</id>`,
    `    <title>${xmlText(`${service}: ${plain(phrase, '')}`)}</title>`,
    `    <updated>${xmlText(time)}</updated>`,
    ...(author === null ? [] : [`    <author><name>${xmlText(author)}</name></author>`]),
    `    <link rel="alternate" type="text/html" href="${xmlText(address)}"/>`,
    `    <category term="${xmlText(kind)}" label="${xmlText(KIND_WORDS[kind])}"/>`,
    ...(text === '' ? [] : [`    <content type="text">${xmlText(text)}</content>`]),
    '  </entry>',
  ].join('\n')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text of an element or an attribute; what XML does not allow becomes U+FFFD. */
function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
