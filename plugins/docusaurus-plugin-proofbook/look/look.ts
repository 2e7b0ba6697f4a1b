import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {SiteConfig} from '../../../src/config/config.ts'
import {coloursCss, faintColours} from './colours.ts'
import {readPicture} from './pictures.ts'

/** What a site looks like, as the platform's configuration takes it. */
export interface Look {
  /** Address below the site's base. */
  favicon: string
  logo: {src: string; srcDark?: string; width?: number; height?: number}
  /** Address below the site's base of the picture that is shown with links to the site. */
  image: string
  /** Folders of what these addresses name, absolute; none if the site says nothing of its pictures. */
  served: string[]
  /** Style sheets that follow those of the theme, absolute. */
  styles: string[]
}

/** Where a site's own pictures and colours come from, and where they go. */
export interface LookFolders {
  /** The repository: no picture outside it is read. */
  boundary: string
  /** Folder that is made anew, absolute. */
  made: string
  /** The theme's style sheet, which holds the backgrounds of links. */
  theme: string
}

/**
 * Makes what a configuration says of a site's look: copies of its pictures under names of our own, and a style sheet of
 * its colours. Says of each colour that is hard to read how much contrast it has.
 */
export function makeLook(site: SiteConfig, {boundary, made, theme}: LookFolders): Look {
  rmSync(made, {recursive: true, force: true})
  const served = join(made, 'static')
  mkdirSync(join(served, 'look'), {recursive: true})
  const copy = (path: string, key: string) => {
    const {bytes, extension} = readPicture(path, key, boundary)
    const address = `look/${key}${extension}`
    writeFileSync(join(served, address), bytes)
    return address
  }
  const logo = site.logo === undefined ? undefined : copy(site.logo, 'logo')
  const favicon = site.favicon === undefined ? undefined : copy(site.favicon, 'favicon')
  const image = site.image === undefined ? undefined : copy(site.image, 'image')
  for (const message of faintColours(site.colours, theme)) console.warn(`[proofbook] ${message}`)
  const css = coloursCss(site.colours)
  const sheet = join(made, 'colours.css')
  if (css !== '') writeFileSync(sheet, css)
  return {
    favicon: favicon ?? 'img/favicon.svg',
    // Another picture than ours may have any shape.
    logo:
      logo === undefined
        ? {src: 'img/logo.svg', srcDark: 'img/logo-dark.svg', width: 22, height: 24}
        : {src: logo},
    image: image ?? 'img/card.png',
    served: (logo ?? favicon ?? image) ? [served] : [],
    styles: css === '' ? [] : [sheet],
  }
}
