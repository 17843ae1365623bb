/**
 * Facts of a child that rules about adoption, permanence, missing incidents and orders share: each relation below becomes one row
 * per load and child of child-facts.ts. A cell that is filled and cannot be read counts as filled, never as a date.
 */

/** What a fact is read from, and the aggregate behind each fact. */
interface FactRelation {
  from: string;
  facts: Record<string, string>;
}

const IS_ADOPTED = "reason_episode_ceased_code in ('E11', 'E12')";
const IS_ADOPTION_PLACEMENT = "placement_type_code in ('A3', 'A4', 'A5', 'A6')";
const IS_OPEN = "episode_end_date is null and not is_unreadable_episode_end_date";

const HAS_CEASED_DATE = "(decision_ceased_date is not null or is_unreadable_decision_ceased_date)";
const IS_ENDED = `(${HAS_CEASED_DATE} or decision_ceased_reason_code is not null)`;

/** A date with unknown parts as one whose parts are all known: the month is December, the day the first. */
const PERMANENCE_DATE = `try_strptime(replace(permanence_date_text[1:2], 'ZZ', '01')
      || '/' || replace(permanence_date_text[4:5], 'ZZ', '12')
      || '/' || replace(permanence_date_text[7:], 'ZZZZ', '2000'), '%d/%m/%Y')::date`;

const IS_PERMANENCE_DATE = `(regexp_full_match(permanence_date_text, '([0-9]{2}|ZZ)/([0-9]{2}|ZZ)/([0-9]{4}|ZZZZ)')
      and ${PERMANENCE_DATE} is not null)`;

/** Number of the six adoption items that are filled, from the row itself. */
const AD1_ITEM_COUNT = `(decision_date is not null or is_unreadable_decision_date)::integer
      + (match_date is not null or is_unreadable_match_date)::integer
      + (foster_carer_flag is not null or is_unreadable_foster_carer_flag)::integer
      + (adopter_count is not null or is_unreadable_adopter_count)::integer
      + (adopter_sex_code is not null)::integer + (adopter_legal_status_code is not null)::integer`;

const OC2_ITEMS = [
  "sdq_score",
  "convicted_flag",
  "health_check_flag",
  "immunisations_flag",
  "teeth_check_flag",
  "health_assessment_flag",
  "substance_misuse_flag",
  "intervention_received_flag",
  "intervention_offered_flag",
];

const anyFilled = (items: readonly string[]): string =>
  items.map((item) => `${item} is not null or is_unreadable_${item}`).join(" or ");

/** Name of a relation to what it holds. A fact whose name begins `child_has_` is false, not null, where nothing is said. */
const OUTCOME_FACTS: Record<string, FactRelation> = {
  adoption_episodes: {
    from: "staging.episodes",
    facts: {
      child_first_started_date: "min(case when reason_new_episode_code = 'S' then episode_start_date end)",
      child_last_started_date: "max(case when reason_new_episode_code = 'S' then episode_start_date end)",
      child_first_ordinary_start_date:
        "min(case when legal_status_code not in ('V3', 'V4') or legal_status_code is null then episode_start_date end)",
      child_adopted_date: `max(case when ${IS_ADOPTED} then episode_end_date end)`,
      child_adopted_start_date: `min(case when ${IS_ADOPTED} then episode_start_date end)`,
      child_adopted_placement_type_code: `max(case when ${IS_ADOPTED} then placement_type_code end)`,
      child_first_adoption_placement_date: `min(case when ${IS_ADOPTION_PLACEMENT} then episode_start_date end)`,
      child_first_placement_order_date: "min(case when legal_status_code = 'E1' then episode_start_date end)",
      child_last_exit_date: "max(case when reason_episode_ceased_code <> 'X1' then episode_end_date end)",
      child_last_leaving_date:
        "max(case when reason_episode_ceased_code is distinct from 'X1' then episode_end_date end)",
      child_has_died: "bool_or(reason_episode_ceased_code = 'E2')",
      child_has_open_episode: `bool_or(${IS_OPEN})`,
      child_has_open_freeing_order: `bool_or(legal_status_code = 'D1' and ${IS_OPEN})`,
      child_has_open_ordinary_episode: `bool_or(${IS_OPEN} and coalesce(legal_status_code, '') not in ('V3', 'V4'))`,
      child_has_open_placement_order: `bool_or(legal_status_code = 'E1' and ${IS_OPEN})`,
      child_has_left_unadopted: `bool_or((${IS_ADOPTION_PLACEMENT} or legal_status_code = 'E1'
        or legal_status_code = 'D1' and collection_year <= '2023-24')
      and reason_episode_ceased_code not in ('X1', 'E11', 'E12'))`,
    },
  },
  last_periods: {
    from: `(
    select load_id, child_id, episode_start_date,
      episode_start_date > max(coalesce(episode_end_date, date 'infinity')) over (
        partition by la_code, load_id, child_id order by episode_start_date, episode_end_date nulls last
        rows between unbounded preceding and 1 preceding
      ) as is_after_gap
    from staging.episodes
    where episode_start_date is not null
  )`,
    facts: {
      child_last_period_start_date:
        "coalesce(max(case when is_after_gap then episode_start_date end), min(episode_start_date))",
    },
  },
  adoption_items: {
    from: "staging.ad1",
    facts: {
      child_ad1_item_count: `max(${AD1_ITEM_COUNT})`,
      ad1_decision_date: "max(decision_date)",
      ad1_match_date: "max(match_date)",
      ad1_foster_carer_flag: "max(foster_carer_flag)",
    },
  },
  decisions: {
    from: "staging.placed_for_adoption",
    facts: {
      child_has_decision_date: "bool_or(decision_date is not null or is_unreadable_decision_date)",
      child_first_decision_date: "min(decision_date)",
      child_last_decision_date: "max(decision_date)",
      child_live_decision_date: `max(case when not ${IS_ENDED} then decision_date end)`,
      child_last_ended_decision_date: `max(case when ${IS_ENDED} then decision_date end)`,
      child_first_decision_ceased_date: "min(decision_ceased_date)",
      child_last_decision_ceased_date: "max(decision_ceased_date)",
      child_has_ended_last_decision: `last(${HAS_CEASED_DATE}
        order by decision_date nulls first, decision_ceased_date nulls last)`,
    },
  },
  permanence: {
    from: "staging.previous_permanence",
    facts: {
      child_has_permanence_items: `bool_or(coalesce(previous_permanence_code, permanence_la_code, permanence_date_text)
        is not null)`,
      child_has_complete_permanence: `bool_or(previous_permanence_code = 'Z1'
        or previous_permanence_code is not null and permanence_la_code is not null and permanence_date_text is not null)`,
      child_has_unreadable_permanence_date: `bool_or(permanence_date_text is not null and not ${IS_PERMANENCE_DATE})`,
      child_latest_permanence_date: `max(case
        when not ${IS_PERMANENCE_DATE} or permanence_date_text[7:] = 'ZZZZ' then null
        when permanence_date_text[1:2] = 'ZZ' then last_day(${PERMANENCE_DATE})
        else ${PERMANENCE_DATE}
      end)`,
    },
  },
  incidents: {
    from: "staging.missing",
    facts: {
      child_first_missing_start_date: "min(missing_start_date)",
      child_last_open_missing_start_date:
        "max(case when missing_end_date is null and not is_unreadable_missing_end_date then missing_start_date end)",
    },
  },
  reviews: {
    from: "staging.reviews",
    facts: {
      child_last_review_date: "max(review_date)",
      child_has_review_data: `bool_or(review_date is not null or is_unreadable_review_date or review_code is not null)`,
    },
  },
  health_items: {
    from: "staging.oc2",
    facts: { child_has_oc2_data: `bool_or(sdq_reason_code is not null or ${anyFilled(OC2_ITEMS)})` },
  },
  allocations: {
    from: "staging.sw_episodes",
    facts: { child_last_allocation_end_date: "max(allocation_end_date)" },
  },
  orders: {
    from: "staging.dolo",
    facts: {
      child_last_open_order_start_date:
        "max(case when order_end_date is null and not is_unreadable_order_end_date then order_start_date end)",
    },
  },
};

/** Names of all facts of this file, in order. */
export const OUTCOME_FACT_NAMES = Object.values(OUTCOME_FACTS).flatMap(({ facts }) => Object.keys(facts));

/** The relations that hold one of these facts, as common table expressions ("name as (...)") and the joins that bring them in. */
export function outcomeRelations(wanted: readonly string[]): { ctes: string[]; joins: string[] } {
  const chosen = Object.entries(OUTCOME_FACTS)
    .map(([name, { from, facts }]) => ({
      name,
      from,
      facts: Object.entries(facts).filter(([fact]) => wanted.includes(fact)),
    }))
    .filter(({ facts }) => facts.length > 0);
  return {
    ctes: chosen.map(
      ({ name, from, facts }) => `${name} as (
  select load_id, child_id,
    ${facts.map(([fact, sql]) => `${sql} as ${fact}`).join(",\n    ")}
  from ${from}
  where child_id is not null
  group by load_id, child_id
)`,
    ),
    joins: chosen.map(({ name }) => `left join ${name} using (load_id, child_id)`),
  };
}
