// SPDX-License-Identifier: GPL-2.0-or-later
// What axe finds in pages, in light and dark; run by scripts/check_pages.
"use strict";
const fs = require("fs");
const path = require("path");
const puppeteer = require("puppeteer-core");

async function main(files) {
  const axe = fs.readFileSync(require.resolve("axe-core"), "utf8");
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"],
  });
  let found = 0;
  for (const file of files) {
    for (const scheme of ["light", "dark"]) {
      const page = await browser.newPage();
      await page.setBypassCSP(true); // pages run no script but their own; axe is one
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(`file://${path.resolve(file)}`);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => axe.run(document, { preload: false }));
      for (const one of violations) {
        found += 1;
        console.log(`${file} (${scheme}): ${one.help}: ${one.nodes[0].html.slice(0, 160)}`);
      }
      await page.close();
    }
  }
  await browser.close();
  console.log(`${files.length} pages, ${found} findings`);
  process.exitCode = found ? 1 : 0;
}

main(process.argv.slice(2));
