import assert from "node:assert/strict";
import { test } from "node:test";
import { asked, chosen, inWords } from "../../theme/assets/js/vergelijken/keuze.js";

const KNOWN = ["ips", "irb", "jobcoaching", "no-riskpolis", "proefplaatsing"];

for (const [hash, search, ...meant] of [
  ["#m=ips,jobcoaching", "", "ips", "jobcoaching"],
  ["#m=jobcoaching,ips", "", "jobcoaching", "ips"],
  ["#m=ips%2Cjobcoaching", "", "ips", "jobcoaching"],
  ["#m=ips, jobcoaching", "", "ips", "jobcoaching"],
  ["#m=ips,ips,irb", "", "ips", "irb"],
  ["#m=ips,bestaat-niet,irb", "", "ips", "irb"],
  ["#m=ips,irb,jobcoaching,no-riskpolis,proefplaatsing", "", "ips", "irb", "jobcoaching", "no-riskpolis"],
  ["", "?m=ips&m=irb", "ips", "irb"],
  ["#m=jobcoaching", "?m=ips&m=irb", "jobcoaching"],
  ["#m=%E0%A4%A", ""],
  ["#inhoud", ""],
  ["#m=", ""],
  ["", ""],
]) test(`"${search}${hash}" asks for ${meant.join(" and ") || "none"}`, () => assert.deepEqual(chosen(hash, search, KNOWN, 4), meant));

test("what was taken away comes back by no old question behind the ?", () => assert.deepEqual(chosen("#m=", "?m=ips", KNOWN, 4), []));

test("an address asks for what it is read as", () => assert.deepEqual(chosen(asked(["irb", "ips"]), "", KNOWN, 4), ["irb", "ips"]));

for (const [words, ...names] of [
  ["IPS", "IPS"],
  ["IPS en IRB", "IPS", "IRB"],
  ["IPS, IRB en jobcoaching", "IPS", "IRB", "jobcoaching"],
  [""],
]) test(`${names.length} names are "${words}"`, () => assert.equal(inWords(names), words));
