/** The demo story as data: who is there, which plans stand, what was reported. Its shape is described in samples/README.md. */

import { camTrucStory } from "./demo-cam-truc.mjs";
import { benChaiStory, CHANGES, programmeStory } from "./demo-earlier.mjs";
import { locKhaiStory } from "./demo-loc-khai.mjs";
import { ACCOUNTS, ORGANISATION_SETS, ORGANISATIONS } from "./demo-organisations.mjs";

const untouched = (id, file, organisation, state, recordedBy) => ({
  id,
  file,
  organisation,
  state,
  recordedBy,
  indicators: [],
  tasks: [],
  rounds: [],
});

export const demoStory = {
  today: "2026-11-20",
  owner: "thanh-uy",
  organisations: ORGANISATIONS,
  organisationSets: ORGANISATION_SETS,
  accounts: ACCOUNTS,
  changes: CHANGES,
  plans: [
    untouched("thanh-pho-giang-khai", "ke-hoach-thanh-pho-giang-khai.docx", "thanh-uy", "in-force", "tu.vanphong"),
    camTrucStory,
    untouched("xa-hoang-lang", "ke-hoach-xa-hoang-lang.txt", "hl-dang-uy", "draft", "hl.vanphong"),
    locKhaiStory,
    programmeStory,
    benChaiStory,
  ],
};
