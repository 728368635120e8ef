// SPDX-FileCopyrightText: 2026 The Patto contributors
// SPDX-License-Identifier: AGPL-3.0-or-later
// sprite.svg: only the icons whose names stand in a template or in Python. Our own icons live in static/icons.
import { readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { root } from "./inputs.mjs";

const FOLDERS = ["node_modules/bootstrap-italia/src/svg", "static/icons"];

async function drawings() {
  const found = new Map();
  for (const folder of FOLDERS) {
    for (const file of await readdir(path.join(root, folder)).catch(() => [])) {
      if (file.endsWith(".svg")) found.set(path.basename(file, ".svg"), path.join(root, folder, file));
    }
  }
  return found;
}

async function symbol(name, file) {
  const svg = (await readFile(file, "utf8")).replace(/<!--[\s\S]*?-->|<\?xml[\s\S]*?\?>/g, "");
  const viewBox = svg.match(/viewBox="([^"]+)"/)?.[1] ?? "0 0 24 24";
  const body = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
  return `<symbol id="${name}" viewBox="${viewBox}">${body.replace(/\s*\n\s*/g, "")}</symbol>`;
}

export async function buildSprite(target, content) {
  const known = await drawings();
  const named = new Set(content.flatMap(({ raw }) => raw.match(/\b(?:it|pt)-[a-z0-9-]+/g) || []));
  const used = [...named].filter((name) => known.has(name)).sort();
  const symbols = await Promise.all(used.map((name) => symbol(name, known.get(name))));
  await writeFile(path.join(target, "sprite.svg"), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`);
}
