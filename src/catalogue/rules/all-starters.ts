/** The whole shipped catalogue, in the order of the five groups. */
import type { StarterEntry } from "./starter.ts";
import { digitalGovernmentStarters } from "./starter-digital-government.ts";
import { digitalSocietyStarters } from "./starter-digital-society.ts";
import { infrastructureStarters } from "./starter-infrastructure.ts";
import { innovationStarters } from "./starter-innovation.ts";
import { resourcesStarters } from "./starter-resources.ts";
import { scienceStarters } from "./starter-science.ts";

export const allStarters: readonly StarterEntry[] = [
  ...infrastructureStarters,
  ...resourcesStarters,
  ...scienceStarters,
  ...innovationStarters,
  ...digitalGovernmentStarters,
  ...digitalSocietyStarters,
];
