// SPDX-FileCopyrightText: 2026 The Patto contributors
// SPDX-License-Identifier: AGPL-3.0-or-later
// What the build depends on: every file it reads, in a stable order.
import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const SKIPPED = new Set(["node_modules", "var", "tests", "bench", "docs", "locale", "migrations", "__pycache__"]);

async function filesUnder(folder, extensions) {
  const found = [];
  for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
    if (entry.name.startsWith(".") || SKIPPED.has(entry.name)) continue;
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesUnder(file, extensions)));
    else if (extensions.includes(path.extname(entry.name))) found.push(file);
  }
  return found.sort();
}

async function readAll(files) {
  return Promise.all(files.map(async (file) => ({ file, raw: await readFile(path.join(root, file), "utf8") })));
}

export function hashOf(files) {
  const hash = createHash("sha256");
  for (const { file, raw } of files) hash.update(`${file}\0${raw}\0`);
  return hash.digest("hex");
}

// content: where class and icon names are looked for; styles: what the sass is made of.
export async function readSources() {
  const own = await readAll(await filesUnder("static", [".mjs", ".js", ".scss", ".svg"]));
  const used = await readAll([...(await filesUnder("templates", [".html"])), ...(await filesUnder(".", [".py"]))]);
  const lock = await readAll(["package-lock.json"]);
  const scripts = own.filter(({ file }) => file.startsWith(path.join("static", "js")));
  const styles = own.filter(({ file }) => file.endsWith(".scss") || file.endsWith("styles.mjs"));
  return { all: [...lock, ...own, ...used], content: [...used, ...scripts], styles: [...lock, ...styles] };
}
