import {searchAt} from '../../../plugins/docusaurus-plugin-proofbook/search/engine.ts'
import {offer, SHOWN} from './in-page.mts'

/** Our search in the browser. Entries of ids and actions are no pages; the site shows them above the list. */
offer(async (question) => {
  const search = await searchAt('/index/')
  const {pages} = await search.ask(question, {pages: SHOWN, sections: 3})
  return pages.flatMap(({url, hits: [best]}) =>
    best && best.kind !== 'id' && best.kind !== 'action' ? [{url, heading: best.heading}] : [],
  )
})
