import type {Document} from 'yaml'
import type {Override, RuleSetting} from '../rules/levels.ts'
import type {Shapes} from '../shapes/shapes.ts'
import type {Config, SiteConfig, VersionsConfig} from './config.ts'

/** What a configuration file or a preset may say: any part of a configuration. */
export type Written = DeepPartial<Shapes> & {
  /** Names of presets, and paths of configuration files from this one. */
  extends?: string | string[]
  preset?: 'security-playbook' | 'none'
  documents?: string
  files?: {exclude?: string[]; include?: string[]}
  links?: {style?: Config['links']['style']; joined?: string[]}
  roots?: string[]
  parser?: Config['parser']
  rules?: Record<string, RuleSetting>
  overrides?: {files: string[]; rules: Override['rules']}[]
  versions?: Partial<Omit<VersionsConfig, 'tags' | 'refs'>> & {
    tags?: string | string[]
    refs?: string | string[]
  }
  site?: Partial<Omit<SiteConfig, 'categories' | 'search'>> & {
    categories?: Record<string, string[]>
    search?: Partial<SiteConfig['search']>
  }
}

type DeepPartial<T> = T extends unknown[]
  ? T
  : T extends object
    ? {[Key in keyof T]?: DeepPartial<T[Key]>}
    : T

/** What one file says, or a preset; layers lie on one another, the nearest on top. */
export interface Layer {
  /** Path of the file, or the preset in words; it says where a value comes from. */
  name: string
  /** Folder from which its globs and folders count; undefined for a preset, which has neither. */
  folder: string | undefined
  written: Written
  /** Whether it holds without being named: the base preset, and the defaults. */
  isBase?: true
  /** The file's YAML and its text, which say where a value is written; undefined for a preset. */
  source: {document: Document; text: string} | undefined
}
