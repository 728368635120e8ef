// SPDX-FileCopyrightText: 2026 The Patto contributors
// SPDX-License-Identifier: AGPL-3.0-or-later
// app.js: one small module. Bootstrap Italia marks its plugins as free of side effects, which is not so: hence ignoreAnnotations.
import path from "node:path";
import * as esbuild from "esbuild";
import { root } from "./inputs.mjs";

export async function bundleScripts(target) {
  await esbuild.build({
    entryPoints: [path.join(root, "static/js/app.js")],
    outfile: path.join(target, "app.js"),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2020",
    ignoreAnnotations: true,
    legalComments: "none",
    nodePaths: [path.join(root, "node_modules")],
  });
}
