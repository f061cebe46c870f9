import type { DemoText } from "../vi/demo.ts";

export const demo: DemoText = {
  progress: {
    people: (bodies, accounts) => `Filling in the samples: ${bodies} bodies, ${accounts} accounts …`,
    plan: (file) => `Filling in the samples: ${file} …`,
    rounds: (file) => `Filling in the samples: the reporting rounds of ${file} …`,
    filled: (seconds) => `The samples were filled in within ${seconds} seconds.`,
  },
  lockReason: "The reporting period is over",
  columns: ["Log-in", "Password", "Name", "Role", "Body"],
  counting: (day) => `This demo takes ${day} for today. Every person, place and figure is invented.`,
};
