import {useThemeConfig} from '@docusaurus/theme-common'
import {usePluginData} from '@docusaurus/useGlobalData'
import FooterCopyright from '@theme/Footer/Copyright'
import type {ReactNode} from 'react'
import type {BuildFacts} from '../../facts/build-facts'
import {Seal} from '../proofbook/Seal'
import {useOffline} from './useOffline'

/** The end of every page: what its build proved and when, what can be taken along, and the team's own line. */
export default function Footer(): ReactNode {
  const {footer} = useThemeConfig()
  const {build} = usePluginData('docusaurus-plugin-proofbook') as {build: BuildFacts}
  const {date, policies, actionData, version, files, isOffline} = build
  useOffline(isOffline)
  return (
    <footer className="footer theme-layout-footer pb-foot">
      <p>
        <Seal verdict="proven" />
        <span>
          Proved at build <time dateTime={date}>{date}</time>
        </span>
        {policies.judged > 0 && (
          <span>
            {policies.proven} of {policies.judged} policies proven
          </span>
        )}
        {actionData !== null && <span>AWS action data of {actionData}</span>}
        <span>Proofbook {version}</span>
        <span className="pb-foot-files">
          {files.map(({title, path}) => (
            <a key={path} href={path}>
              {title}
            </a>
          ))}
        </span>
      </p>
      {footer?.copyright !== undefined && <FooterCopyright copyright={footer.copyright} />}
    </footer>
  )
}
