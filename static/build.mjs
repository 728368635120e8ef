// SPDX-FileCopyrightText: 2026 The Patto contributors
// SPDX-License-Identifier: AGPL-3.0-or-later
// Builds the front end: reads static/, templates/ and the class and icon names in Python, writes $VAR_DIR/assets.
// Does nothing when no input changed; --force builds anyway.
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { drawIcons, writeManifest } from "./build/art.mjs";
import { copyFonts } from "./build/fonts.mjs";
import { hashOf, readSources, root } from "./build/inputs.mjs";
import { bundleScripts } from "./build/scripts.mjs";
import { buildSprite } from "./build/sprite.mjs";
import { buildStyles } from "./build/styles.mjs";

const varDir = path.resolve(root, process.env.VAR_DIR || "var");
const target = path.join(varDir, "assets");
const cache = path.join(varDir, "cache", "front-end");
const stampFile = path.join(target, ".stamp");

const sources = await readSources();
const stamp = hashOf(sources.all);
const previous = await readFile(stampFile, "utf8").catch(() => "");
if (previous === stamp && !process.argv.includes("--force")) {
  console.log("Front end is up to date.");
  process.exit(0);
}

// Built beside and moved at the end, so that a broken build never leaves half a front end.
const work = `${target}.new`;
await rm(work, { recursive: true, force: true });
await Promise.all([mkdir(work, { recursive: true }), mkdir(cache, { recursive: true })]);
await Promise.all([
  buildStyles(work, cache, sources),
  bundleScripts(work),
  buildSprite(work, sources.content),
  copyFonts(work),
  drawIcons(work),
  writeManifest(work),
]);
await writeFile(path.join(work, ".stamp"), stamp);
await rm(target, { recursive: true, force: true });
await rename(work, target);
console.log(`Front end built in ${path.relative(root, target)}.`);
