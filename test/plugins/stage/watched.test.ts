import {expect, it} from 'vitest'
import {WATCHED} from '../../../plugins/docusaurus-plugin-proofbook/stage/watched.ts'

it('watches every image that a page shows, in both cases, and mapping files', () => {
  expect(WATCHED).toEqual([
    '**/*.{md,MD,markdown,png,PNG,jpg,JPG,jpeg,JPEG,gif,GIF,webp,WEBP,avif,AVIF,svg,SVG,ico,ICO,bmp,BMP}',
    '**/mapping.json',
  ])
})
