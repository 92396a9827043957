// SPDX-License-Identifier: GPL-2.0-or-later
// What axe finds in pages on a desktop, light and dark, and on paper, and what is wider than
// either; run by scripts/check_pages.
"use strict";
const fs = require("fs");
const path = require("path");
const puppeteer = require("puppeteer-core");

// A4 less the margins of the reports, 15 mm, is 180 mm: 680 px.
const VIEWS = [
  { name: "light", media: "screen", scheme: "light", width: 1280 },
  { name: "dark", media: "screen", scheme: "dark", width: 1280 },
  { name: "print", media: "print", scheme: "light", width: 680 },
];

async function look(browser, axe, file, view) {
  const page = await browser.newPage();
  await page.setBypassCSP(true); // pages run no script but their own; axe is one
  // In one: puppeteer's own two calls each undo the other.
  const features = [{ name: "prefers-color-scheme", value: view.scheme }];
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", { media: view.media, features });
  await page.setViewport({ width: view.width, height: 900 });
  await page.goto(`file://${path.resolve(file)}`);
  const seen = await page.evaluate(() => [
    matchMedia("print").matches ? "print" : "screen",
    matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
  ]);
  if (seen.join() !== `${view.media},${view.scheme}`) throw new Error(`shown as ${seen}`);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document, { preload: false }));
  const findings = violations.map((one) => `${one.help}: ${one.nodes[0].html.slice(0, 160)}`);
  const wide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return "";
    const all = [...document.body.querySelectorAll("*")];
    const out = all.filter((one) => one.getBoundingClientRect().right > room + 1);
    return out.length ? out[out.length - 1].outerHTML.slice(0, 160) : "something";
  });
  if (wide) findings.push(`wider than the page: ${wide}`);
  await page.close();
  return findings;
}

async function main(files) {
  const axe = fs.readFileSync(require.resolve("axe-core"), "utf8");
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"],
  });
  let found = 0;
  for (const file of files) {
    for (const view of VIEWS) {
      for (const text of await look(browser, axe, file, view)) {
        found += 1;
        console.log(`${file} (${view.name}): ${text}`);
      }
    }
  }
  await browser.close();
  console.log(`${files.length} pages, each in ${VIEWS.length} views, ${found} findings`);
  process.exitCode = found ? 1 : 0;
}

main(process.argv.slice(2));
