// SPDX-FileCopyrightText: 2026 The Patto contributors
// SPDX-License-Identifier: AGPL-3.0-or-later
// app.css: our choice of Bootstrap Italia's sass and our own, then without the rules that nothing uses.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import * as esbuild from "esbuild";
import { PurgeCSS } from "purgecss";
import * as sass from "sass";
import { hashOf, root } from "./inputs.mjs";

// Names put together in templates ("alert-{{ tone }}"), set by scripts, or found in editors' rich text.
const SAFELIST = {
  standard: [
    ...["active", "is-invalid", "is-valid"],
    ...["table", "thead", "tbody", "caption", "blockquote", "figure", "figcaption", "h2", "h3", "h4", "h5", "h6"],
    ...["ol", "ul", "dl", "hr", "code", "pre", "mark", "sub", "sup", "img", "iframe", "video", "details", "summary"],
    /^(alert|status|icon|btn)-(primary|success|info|warning|danger|neutral|white|xs|sm|lg|xl)$/,
    /^card-grid-\d$/,
    /^size-(sm|md|lg)$/,
    ...["callout", "note", "important"],
  ],
  deep: [/^navbar-collapsable/, /^richtext/],
  variables: ["--bootstrap-italia-version"], // the validator of public sites reads it
};

async function compileSass(cache, styles) {
  const file = path.join(cache, `${hashOf(styles)}.css`);
  const known = await readFile(file, "utf8").catch(() => null);
  if (known !== null) return known;
  const { css } = sass.compile(path.join(root, "static/scss/app.scss"), {
    loadPaths: [path.join(root, "node_modules/bootstrap-italia/src/scss")],
    style: "compressed",
    logger: sass.Logger.silent, // Bootstrap Italia 2 still says @import: hundreds of warnings that are not ours
  });
  await writeFile(file, css);
  return css;
}

export async function buildStyles(target, cache, { styles, content }) {
  const css = await compileSass(cache, styles);
  const [purged] = await new PurgeCSS().purge({
    css: [{ raw: css }],
    content: content.map(({ file, raw }) => ({ raw, extension: path.extname(file).slice(1) })),
    defaultExtractor: (text) => text.match(/[A-Za-z0-9_-]+/g) || [],
    safelist: SAFELIST,
    keyframes: true,
    variables: true,
  });
  const { code } = await esbuild.transform(purged.css, { loader: "css", minify: true, legalComments: "none" });
  await writeFile(path.join(target, "app.css"), code);
}
