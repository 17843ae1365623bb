/**
 * What a provider offers and who it is, where Ofsted's list has a kind and a sector and no code of the return. Ours: Ofsted
 * prints no such table. A kind that is not here offers nothing that a rule can judge.
 */
export interface KindOfProvider {
  /** As Ofsted prints it; capitals and punctuation do not matter. */
  kind: string;
  placement_codes: readonly string[];
}

const FOSTERING = ["U1", "U2", "U3", "U4", "U5", "U6"];
const ADOPTION = ["A3", "A4", "A5", "A6"];

export const KINDS_OF_PROVIDER: readonly KindOfProvider[] = [
  { kind: "Children's home", placement_codes: ["K2"] },
  { kind: "Secure children's home", placement_codes: ["K1"] },
  { kind: "Secure training centre", placement_codes: ["R5"] },
  { kind: "Residential special school", placement_codes: ["S1"] },
  { kind: "Residential special school (registered as a children's home)", placement_codes: ["K2", "S1"] },
  { kind: "Residential family centre", placement_codes: ["R3"] },
  { kind: "Supported accommodation", placement_codes: ["K3", "H5", "P2"] },
  { kind: "Independent fostering agency", placement_codes: FOSTERING },
  { kind: "Local authority fostering agency", placement_codes: FOSTERING },
  { kind: "Voluntary adoption agency", placement_codes: ADOPTION },
  { kind: "Local authority adoption agency", placement_codes: ADOPTION },
];

/** PR1 is the council's own, PR2 another council's: the sector does not tell which. */
export const SECTORS: readonly { sector: string; provider_codes: readonly string[] }[] = [
  { sector: "Local authority", provider_codes: ["PR1", "PR2"] },
  { sector: "Health authority", provider_codes: ["PR3"] },
  { sector: "Private", provider_codes: ["PR4"] },
  { sector: "Voluntary", provider_codes: ["PR5"] },
];
