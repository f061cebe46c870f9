/** What styles say about a paragraph or a run, following "based on": outline level, list, font, contents lines. */
import type { XmlHandler, XmlTag } from "./xml.ts";

export type ListPlace = { readonly list: string | null; readonly level: number | null };

type Style = {
  name: string;
  basedOn: string | null;
  outline: number | null;
  list: string | null;
  level: number | null;
  font: string | null;
  hidden: boolean | null;
  capitals: boolean | null;
};

export type WordStyles = {
  /** 1 = top; null when neither the style nor its ancestors are headings. */
  readonly headingLevel: (style: string | null) => number | null;
  readonly listPlace: (style: string | null) => ListPlace;
  readonly font: (style: string | null) => string | null;
  readonly isHidden: (style: string | null) => boolean;
  readonly isCapitals: (style: string | null) => boolean;
  readonly isContentsLine: (style: string | null) => boolean;
};

// A chain of styles may be circular in a damaged file.
const longestChain = 20;

export function createStyles(): { readonly handler: XmlHandler; readonly styles: WordStyles } {
  const byId = new Map<string, Style>();
  const defaults: { paragraph: string | null; font: string | null } = { paragraph: null, font: null };
  let current: Style | null = null;
  let inDefaults = false;
  const handler: XmlHandler = {
    open: (tag) => {
      if (tag.name === "w:docDefaults") inDefaults = true;
      if (tag.name === "w:rFonts" && inDefaults) defaults.font = fontOf(tag);
      if (tag.name === "w:style") {
        current = emptyStyle();
        byId.set(tag.attribute("styleId") ?? "", current);
        if (tag.attribute("type") === "paragraph" && tag.attribute("default") === "1")
          defaults.paragraph = tag.attribute("styleId") ?? null;
      } else if (current) readStyleProperty(current, tag);
    },
    close: (name) => {
      if (name === "w:style") current = null;
      if (name === "w:docDefaults") inDefaults = false;
    },
  };
  return { handler, styles: questions(byId, defaults) };
}

function emptyStyle(): Style {
  return { name: "", basedOn: null, outline: null, list: null, level: null, font: null, hidden: null, capitals: null };
}

function readStyleProperty(style: Style, tag: XmlTag): void {
  const value = tag.attribute("val");
  if (tag.name === "w:name") style.name = (value ?? "").toLowerCase();
  else if (tag.name === "w:basedOn") style.basedOn = value ?? null;
  else if (tag.name === "w:outlineLvl") style.outline = Number(value);
  else if (tag.name === "w:numId") style.list = value ?? null;
  else if (tag.name === "w:ilvl") style.level = Number(value);
  else if (tag.name === "w:rFonts") style.font = fontOf(tag);
  else if (tag.name === "w:vanish") style.hidden = value !== "0" && value !== "false";
  else if (tag.name === "w:caps") style.capitals = value !== "0" && value !== "false";
}

export function fontOf(tag: XmlTag): string | null {
  return tag.attribute("ascii") ?? tag.attribute("hAnsi") ?? null;
}

function questions(byId: ReadonlyMap<string, Style>, defaults: { paragraph: string | null; font: string | null }): WordStyles {
  const first = <T>(id: string | null, ask: (style: Style) => T | null): T | null => {
    let style = byId.get(id ?? "");
    for (let step = 0; style && step < longestChain; step += 1) {
      const answer = ask(style);
      if (answer !== null) return answer;
      style = style.basedOn === null ? undefined : byId.get(style.basedOn);
    }
    return null;
  };
  return {
    headingLevel: (id) => headingLevelOf(first(id, (style) => style.outline ?? namedLevel(style.name))),
    listPlace: (id) => ({ list: first(id, (style) => style.list), level: first(id, (style) => style.level) }),
    font: (id) => first(id ?? defaults.paragraph, (style) => style.font) ?? defaults.font,
    isHidden: (id) => first(id, (style) => style.hidden) ?? false,
    isCapitals: (id) => first(id, (style) => style.capitals) ?? false,
    isContentsLine: (id) => /^(toc|table of figures)\b/.test(byId.get(id ?? "")?.name ?? ""),
  };
}

/** Outline levels are 0-based, and 9 means body text. */
export function headingLevelOf(outline: number | null): number | null {
  return outline !== null && outline >= 0 && outline <= 8 ? outline + 1 : null;
}

function namedLevel(name: string): number | null {
  const match = /^heading (\d)$/.exec(name);
  return match ? Number(match[1]) - 1 : null;
}
