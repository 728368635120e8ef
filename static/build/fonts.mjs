// SPDX-FileCopyrightText: 2026 The Patto contributors
// SPDX-License-Identifier: AGPL-3.0-or-later
// Fonts: Titillium Web for Latin, Noto Sans for Cyrillic. Named in static/scss/_fonts.scss.
import { copyFile } from "node:fs/promises";
import path from "node:path";
import { root } from "./inputs.mjs";

const FONTS = [
  ["titillium-web", ["latin", "latin-ext"], [400, 600, 700]],
  ["noto-sans", ["cyrillic"], [400, 700]],
];

export async function copyFonts(target) {
  const copies = FONTS.flatMap(([family, subsets, weights]) =>
    subsets.flatMap((subset) =>
      weights.map((weight) =>
        copyFile(
          path.join(root, `node_modules/@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff2`),
          path.join(target, `${family}-${subset}-${weight}.woff2`),
        ),
      ),
    ),
  );
  await Promise.all(copies);
}
