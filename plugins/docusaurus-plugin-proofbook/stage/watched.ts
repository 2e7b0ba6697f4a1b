import {SIDECAR_NAME} from '../../../src/model/sidecar.ts'
import {IMAGE_ENDINGS} from './assets.ts'

const DOCUMENT_ENDINGS = ['md', 'MD', 'markdown']

/** Cameras and old systems write the ending in capitals. */
const SHOWN = IMAGE_ENDINGS.flatMap((ending) => [ending, ending.toUpperCase()])

/** What pages are made of, below the folder of the documents: these, their images, and mapping files. */
export const WATCHED = [`**/*.{${[...DOCUMENT_ENDINGS, ...SHOWN].join(',')}}`, `**/${SIDECAR_NAME}`]
