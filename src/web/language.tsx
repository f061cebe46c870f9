import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { DecimalText } from "#kernel/decimal.ts";
import type { PeriodId } from "#periods/model.ts";
import { formatDay, formatDecimal, formatInstant } from "#text/format.ts";
import { periodLabel } from "#text/period-label.ts";
import { firstPages as vietnamese } from "#text/vi/first-pages.ts";
import type { furtherPages } from "#text/vi/further-pages.ts";
import type { Language, Words } from "#text/words.ts";

export type PageWords = Words<typeof vietnamese>;
export type FurtherWords = Words<typeof furtherPages>;
export type AllWords = PageWords & FurtherWords;

type Speaking = {
  readonly language: Language;
  readonly words: PageWords;
  readonly speak: (language: Language) => void;
};

const LanguageContext = createContext<Speaking>({ language: "vi", words: vietnamese, speak: () => undefined });

const storageKey = "lotrinh.language";

async function load(language: Language): Promise<PageWords> {
  return language === "vi" ? vietnamese : (await import("#text/en/first-pages.ts")).firstPages;
}

/** Vietnamese first; English is fetched when somebody asks for it. The choice is remembered on this computer. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(storageKey) === "en" ? "en" : "vi"));
  const [words, setWords] = useState<PageWords>(vietnamese);
  useEffect(() => {
    let isCurrent = true;
    load(language).then((loaded) => {
      if (!isCurrent) return;
      setWords(loaded);
      document.documentElement.lang = language;
      localStorage.setItem(storageKey, language);
    });
    return () => {
      isCurrent = false;
    };
  }, [language]);
  const value = useMemo(() => ({ language, words, speak: setLanguage }), [language, words]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export function useLanguage(): Speaking {
  return use(LanguageContext);
}

/** The words of the pages in the language of the reader. */
export function useWords(): PageWords {
  return use(LanguageContext).words;
}

const fetched = new Map<Language, Promise<FurtherWords>>();

function furtherOf(language: Language): Promise<FurtherWords> {
  const known = fetched.get(language);
  if (known !== undefined) return known;
  const file = language === "vi" ? import("#text/vi/further-pages.ts") : import("#text/en/further-pages.ts");
  const words = file.then((loaded): FurtherWords => loaded.furtherPages);
  // A network that was lost for a moment is asked again by the next page.
  words.catch(() => fetched.delete(language));
  fetched.set(language, words);
  return words;
}

/** Words of pages that few people open first: they come with the first such page, which waits for them. */
export function useFurtherWords(): FurtherWords {
  return use(furtherOf(use(LanguageContext).language));
}

/** Both in one, for what is handed on to columns and rows. */
export function useAllWords(): AllWords {
  const first = useWords();
  const further = useFurtherWords();
  return useMemo(() => ({ ...first, ...further }), [first, further]);
}

// Việt Nam keeps UTC+7 the whole year round.
function inVietnam(instant: string): string {
  return new Date(new Date(instant).getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
}

/** Numbers, days, moments and periods as the reader writes them. */
export function useFormat() {
  const { language } = use(LanguageContext);
  return useMemo(
    () => ({
      language,
      number: (value: DecimalText | number | null, digits?: number) =>
        value === null ? "–" : formatDecimal(String(value), language, digits),
      day: (day: CalendarDay | null) => (day === null ? "–" : formatDay(day.slice(0, 10), language)),
      instant: (instant: string | null) => (instant === null ? "–" : formatInstant(instant.slice(0, 16), language)),
      /** A moment of the server (UTC) as the clock on the wall in Việt Nam shows it, whatever zone this computer is set to. */
      localInstant: (instant: string) => formatInstant(inVietnam(instant), language),
      period: (id: PeriodId | string | null) => (id === null ? "–" : periodLabel(id as PeriodId, language)), // ids on the wire are text
    }),
    [language],
  );
}
