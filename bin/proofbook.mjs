#!/usr/bin/env node
// The command by the name that it had before it was CommonJS, which Node starts sooner.
import './proofbook.cjs'
