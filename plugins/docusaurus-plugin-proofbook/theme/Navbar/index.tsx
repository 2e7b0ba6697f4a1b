import Navbar from '@theme-init/Navbar'
import type {ReactNode} from 'react'
import {VersionNote} from '../proofbook/VersionNote'

/** The bar of every page, and under it which version the page is of, where that is not the latest. */
export default function VersionedNavbar(): ReactNode {
  return (
    <>
      <Navbar />
      <VersionNote />
    </>
  )
}
