#!/usr/bin/env node
// Generated from spec/openapi.yaml. Change the spec, then run: npm run generate

import { runCommand } from '../dist/command-line.js';

process.exitCode = await runCommand(process.argv.slice(2));
