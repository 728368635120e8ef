// SPDX-FileCopyrightText: 2026 The Patto contributors
// SPDX-License-Identifier: AGPL-3.0-or-later
// Pictures of the site itself: the mark as favicon and app icons, the picture for shared links, the pattern.
import { copyFile, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { root } from "./inputs.mjs";

const art = (name) => path.join(root, "static/art", name);

async function png(name, width) {
  const svg = await readFile(art(name), "utf8");
  return new Resvg(svg, { fitTo: { mode: "width", value: width } }).render().asPng();
}

// An .ico is a six-byte header, a sixteen-byte entry and, since Windows Vista, a PNG as it is.
function ico(image, size) {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(image.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, image]);
}

export async function drawIcons(target) {
  const out = (name) => path.join(target, name);
  await writeFile(out("favicon.ico"), ico(await png("icon.svg", 32), 32));
  await writeFile(out("apple-touch-icon.png"), await png("icon-maskable.svg", 180));
  await writeFile(out("icon-192.png"), await png("icon.svg", 192));
  await writeFile(out("icon-512.png"), await png("icon.svg", 512));
  await writeFile(out("icon-maskable-512.png"), await png("icon-maskable.svg", 512));
  await writeFile(out("share.png"), await png("share.svg", 1200));
  for (const name of ["icon.svg", "pattern.svg"]) await copyFile(art(name), out(name));
}

export async function writeManifest(target) {
  const manifest = {
    name: "Patto",
    short_name: "Patto",
    start_url: "/",
    display: "minimal-ui",
    background_color: "#ffffff",
    theme_color: "#0a4a5c",
    icons: [
      { src: "icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
  await writeFile(path.join(target, "site.webmanifest"), JSON.stringify(manifest));
}
