// Every file of Lexicons/, in order: an array of its bytes, and its row in the table below. A test compares both with
// the folder. `#embed` cannot stand in a macro, so a file that is added is added here twice.

static const unsigned char codes_add_ons[] = {
#embed "../../Lexicons/codes/add-ons.tsv" suffix(, )
    0};
static const unsigned char codes_bundles[] = {
#embed "../../Lexicons/codes/bundles.tsv" suffix(, )
    0};
static const unsigned char codes_components[] = {
#embed "../../Lexicons/codes/components.tsv" suffix(, )
    0};
static const unsigned char codes_cpt[] = {
#embed "../../Lexicons/codes/cpt.tsv" suffix(, )
    0};
static const unsigned char codes_excludes1[] = {
#embed "../../Lexicons/codes/excludes1.tsv" suffix(, )
    0};
static const unsigned char codes_icd10[] = {
#embed "../../Lexicons/codes/icd10.tsv" suffix(, )
    0};
static const unsigned char codes_modifiers[] = {
#embed "../../Lexicons/codes/modifiers.tsv" suffix(, )
    0};
static const unsigned char codes_policies[] = {
#embed "../../Lexicons/codes/policies.tsv" suffix(, )
    0};
static const unsigned char codes_programmes[] = {
#embed "../../Lexicons/codes/programmes.tsv" suffix(, )
    0};
static const unsigned char codes_retired[] = {
#embed "../../Lexicons/codes/retired.tsv" suffix(, )
    0};
static const unsigned char language_abbreviations[] = {
#embed "../../Lexicons/language/abbreviations.tsv" suffix(, )
    0};
static const unsigned char language_assertion_cues[] = {
#embed "../../Lexicons/language/assertion-cues.tsv" suffix(, )
    0};
static const unsigned char language_durations[] = {
#embed "../../Lexicons/language/durations.tsv" suffix(, )
    0};
static const unsigned char language_headings[] = {
#embed "../../Lexicons/language/headings.tsv" suffix(, )
    0};
static const unsigned char language_numbers[] = {
#embed "../../Lexicons/language/numbers.tsv" suffix(, )
    0};
static const unsigned char language_spellings[] = {
#embed "../../Lexicons/language/spellings.tsv" suffix(, )
    0};
static const unsigned char queries_questions[] = {
#embed "../../Lexicons/queries/questions.tsv" suffix(, )
    0};
static const unsigned char rules_approach_conflict[] = {
#embed "../../Lexicons/rules/approach.conflict.md" suffix(, )
    0};
static const unsigned char rules_approach_missing[] = {
#embed "../../Lexicons/rules/approach.missing.md" suffix(, )
    0};
static const unsigned char rules_approach_weak[] = {
#embed "../../Lexicons/rules/approach.weak.md" suffix(, )
    0};
static const unsigned char rules_claim_add_on[] = {
#embed "../../Lexicons/rules/claim.add-on.md" suffix(, )
    0};
static const unsigned char rules_claim_base_codes[] = {
#embed "../../Lexicons/rules/claim.base-codes.md" suffix(, )
    0};
static const unsigned char rules_claim_bundled[] = {
#embed "../../Lexicons/rules/claim.bundled.md" suffix(, )
    0};
static const unsigned char rules_claim_code_invalid[] = {
#embed "../../Lexicons/rules/claim.code-invalid.md" suffix(, )
    0};
static const unsigned char rules_claim_component[] = {
#embed "../../Lexicons/rules/claim.component.md" suffix(, )
    0};
static const unsigned char rules_claim_date[] = {
#embed "../../Lexicons/rules/claim.date.md" suffix(, )
    0};
static const unsigned char rules_claim_global_period[] = {
#embed "../../Lexicons/rules/claim.global-period.md" suffix(, )
    0};
static const unsigned char rules_claim_modifier[] = {
#embed "../../Lexicons/rules/claim.modifier.md" suffix(, )
    0};
static const unsigned char rules_claim_prior_authorization[] = {
#embed "../../Lexicons/rules/claim.prior-authorization.md" suffix(, )
    0};
static const unsigned char rules_claim_site_of_service[] = {
#embed "../../Lexicons/rules/claim.site-of-service.md" suffix(, )
    0};
static const unsigned char rules_claim_unbilled[] = {
#embed "../../Lexicons/rules/claim.unbilled.md" suffix(, )
    0};
static const unsigned char rules_claim_units[] = {
#embed "../../Lexicons/rules/claim.units.md" suffix(, )
    0};
static const unsigned char rules_claim_unsupported[] = {
#embed "../../Lexicons/rules/claim.unsupported.md" suffix(, )
    0};
static const unsigned char rules_conservative_care_exempt[] = {
#embed "../../Lexicons/rules/conservative-care.exempt.md" suffix(, )
    0};
static const unsigned char rules_conservative_care_insufficient[] = {
#embed "../../Lexicons/rules/conservative-care.insufficient.md" suffix(, )
    0};
static const unsigned char rules_conservative_care_missing[] = {
#embed "../../Lexicons/rules/conservative-care.missing.md" suffix(, )
    0};
static const unsigned char rules_conservative_care_not_tried[] = {
#embed "../../Lexicons/rules/conservative-care.not-tried.md" suffix(, )
    0};
static const unsigned char rules_conservative_care_vague[] = {
#embed "../../Lexicons/rules/conservative-care.vague.md" suffix(, )
    0};
static const unsigned char rules_instrumentation_extent[] = {
#embed "../../Lexicons/rules/instrumentation.extent.md" suffix(, )
    0};
static const unsigned char rules_instrumentation_rationale_missing[] = {
#embed "../../Lexicons/rules/instrumentation.rationale-missing.md" suffix(, )
    0};
static const unsigned char rules_instrumentation_undocumented[] = {
#embed "../../Lexicons/rules/instrumentation.undocumented.md" suffix(, )
    0};
static const unsigned char rules_laterality_conflict[] = {
#embed "../../Lexicons/rules/laterality.conflict.md" suffix(, )
    0};
static const unsigned char rules_laterality_missing[] = {
#embed "../../Lexicons/rules/laterality.missing.md" suffix(, )
    0};
static const unsigned char rules_laterality_modifier[] = {
#embed "../../Lexicons/rules/laterality.modifier.md" suffix(, )
    0};
static const unsigned char rules_laterality_title_only[] = {
#embed "../../Lexicons/rules/laterality.title-only.md" suffix(, )
    0};
static const unsigned char rules_levels_conflict[] = {
#embed "../../Lexicons/rules/levels.conflict.md" suffix(, )
    0};
static const unsigned char rules_levels_count[] = {
#embed "../../Lexicons/rules/levels.count.md" suffix(, )
    0};
static const unsigned char rules_levels_missing[] = {
#embed "../../Lexicons/rules/levels.missing.md" suffix(, )
    0};
static const unsigned char rules_levels_region[] = {
#embed "../../Lexicons/rules/levels.region.md" suffix(, )
    0};
static const unsigned char rules_levels_title_only[] = {
#embed "../../Lexicons/rules/levels.title-only.md" suffix(, )
    0};
static const unsigned char rules_levels_vague[] = {
#embed "../../Lexicons/rules/levels.vague.md" suffix(, )
    0};
static const unsigned char rules_necessity_contradicted[] = {
#embed "../../Lexicons/rules/necessity.contradicted.md" suffix(, )
    0};
static const unsigned char rules_necessity_more_specific[] = {
#embed "../../Lexicons/rules/necessity.more-specific.md" suffix(, )
    0};
static const unsigned char rules_necessity_region[] = {
#embed "../../Lexicons/rules/necessity.region.md" suffix(, )
    0};
static const unsigned char rules_necessity_unspecified[] = {
#embed "../../Lexicons/rules/necessity.unspecified.md" suffix(, )
    0};
static const unsigned char rules_necessity_unsupported[] = {
#embed "../../Lexicons/rules/necessity.unsupported.md" suffix(, )
    0};
static const unsigned char rules_note_incomplete[] = {
#embed "../../Lexicons/rules/note.incomplete.md" suffix(, )
    0};
static const unsigned char rules_note_mismatch[] = {
#embed "../../Lexicons/rules/note.mismatch.md" suffix(, )
    0};
static const unsigned char rules_note_placeholder[] = {
#embed "../../Lexicons/rules/note.placeholder.md" suffix(, )
    0};
static const unsigned char spine_actions[] = {
#embed "../../Lexicons/spine/actions.tsv" suffix(, )
    0};
static const unsigned char spine_acts[] = {
#embed "../../Lexicons/spine/acts.tsv" suffix(, )
    0};
static const unsigned char spine_anatomy[] = {
#embed "../../Lexicons/spine/anatomy.tsv" suffix(, )
    0};
static const unsigned char spine_approaches[] = {
#embed "../../Lexicons/spine/approaches.tsv" suffix(, )
    0};
static const unsigned char spine_care_outcomes[] = {
#embed "../../Lexicons/spine/care-outcomes.tsv" suffix(, )
    0};
static const unsigned char spine_circumstances[] = {
#embed "../../Lexicons/spine/circumstances.tsv" suffix(, )
    0};
static const unsigned char spine_conservative_care[] = {
#embed "../../Lexicons/spine/conservative-care.tsv" suffix(, )
    0};
static const unsigned char spine_contexts[] = {
#embed "../../Lexicons/spine/contexts.tsv" suffix(, )
    0};
static const unsigned char spine_diagnoses[] = {
#embed "../../Lexicons/spine/diagnoses.tsv" suffix(, )
    0};
static const unsigned char spine_exemptions[] = {
#embed "../../Lexicons/spine/exemptions.tsv" suffix(, )
    0};
static const unsigned char spine_imaging[] = {
#embed "../../Lexicons/spine/imaging.tsv" suffix(, )
    0};
static const unsigned char spine_instrumentation[] = {
#embed "../../Lexicons/spine/instrumentation.tsv" suffix(, )
    0};
static const unsigned char spine_measures[] = {
#embed "../../Lexicons/spine/measures.tsv" suffix(, )
    0};
static const unsigned char spine_procedures[] = {
#embed "../../Lexicons/spine/procedures.tsv" suffix(, )
    0};
static const unsigned char spine_rationale[] = {
#embed "../../Lexicons/spine/rationale.tsv" suffix(, )
    0};
static const unsigned char spine_reason_links[] = {
#embed "../../Lexicons/spine/reason-links.tsv" suffix(, )
    0};
static const unsigned char spine_regions[] = {
#embed "../../Lexicons/spine/regions.tsv" suffix(, )
    0};
static const unsigned char spine_sides[] = {
#embed "../../Lexicons/spine/sides.tsv" suffix(, )
    0};
static const unsigned char spine_words[] = {
#embed "../../Lexicons/spine/words.tsv" suffix(, )
    0};

#define LEXICON_FILES(X) \
  X(codes_add_ons, "codes/add-ons.tsv") \
  X(codes_bundles, "codes/bundles.tsv") \
  X(codes_components, "codes/components.tsv") \
  X(codes_cpt, "codes/cpt.tsv") \
  X(codes_excludes1, "codes/excludes1.tsv") \
  X(codes_icd10, "codes/icd10.tsv") \
  X(codes_modifiers, "codes/modifiers.tsv") \
  X(codes_policies, "codes/policies.tsv") \
  X(codes_programmes, "codes/programmes.tsv") \
  X(codes_retired, "codes/retired.tsv") \
  X(language_abbreviations, "language/abbreviations.tsv") \
  X(language_assertion_cues, "language/assertion-cues.tsv") \
  X(language_durations, "language/durations.tsv") \
  X(language_headings, "language/headings.tsv") \
  X(language_numbers, "language/numbers.tsv") \
  X(language_spellings, "language/spellings.tsv") \
  X(queries_questions, "queries/questions.tsv") \
  X(rules_approach_conflict, "rules/approach.conflict.md") \
  X(rules_approach_missing, "rules/approach.missing.md") \
  X(rules_approach_weak, "rules/approach.weak.md") \
  X(rules_claim_add_on, "rules/claim.add-on.md") \
  X(rules_claim_base_codes, "rules/claim.base-codes.md") \
  X(rules_claim_bundled, "rules/claim.bundled.md") \
  X(rules_claim_code_invalid, "rules/claim.code-invalid.md") \
  X(rules_claim_component, "rules/claim.component.md") \
  X(rules_claim_date, "rules/claim.date.md") \
  X(rules_claim_global_period, "rules/claim.global-period.md") \
  X(rules_claim_modifier, "rules/claim.modifier.md") \
  X(rules_claim_prior_authorization, "rules/claim.prior-authorization.md") \
  X(rules_claim_site_of_service, "rules/claim.site-of-service.md") \
  X(rules_claim_unbilled, "rules/claim.unbilled.md") \
  X(rules_claim_units, "rules/claim.units.md") \
  X(rules_claim_unsupported, "rules/claim.unsupported.md") \
  X(rules_conservative_care_exempt, "rules/conservative-care.exempt.md") \
  X(rules_conservative_care_insufficient, "rules/conservative-care.insufficient.md") \
  X(rules_conservative_care_missing, "rules/conservative-care.missing.md") \
  X(rules_conservative_care_not_tried, "rules/conservative-care.not-tried.md") \
  X(rules_conservative_care_vague, "rules/conservative-care.vague.md") \
  X(rules_instrumentation_extent, "rules/instrumentation.extent.md") \
  X(rules_instrumentation_rationale_missing, "rules/instrumentation.rationale-missing.md") \
  X(rules_instrumentation_undocumented, "rules/instrumentation.undocumented.md") \
  X(rules_laterality_conflict, "rules/laterality.conflict.md") \
  X(rules_laterality_missing, "rules/laterality.missing.md") \
  X(rules_laterality_modifier, "rules/laterality.modifier.md") \
  X(rules_laterality_title_only, "rules/laterality.title-only.md") \
  X(rules_levels_conflict, "rules/levels.conflict.md") \
  X(rules_levels_count, "rules/levels.count.md") \
  X(rules_levels_missing, "rules/levels.missing.md") \
  X(rules_levels_region, "rules/levels.region.md") \
  X(rules_levels_title_only, "rules/levels.title-only.md") \
  X(rules_levels_vague, "rules/levels.vague.md") \
  X(rules_necessity_contradicted, "rules/necessity.contradicted.md") \
  X(rules_necessity_more_specific, "rules/necessity.more-specific.md") \
  X(rules_necessity_region, "rules/necessity.region.md") \
  X(rules_necessity_unspecified, "rules/necessity.unspecified.md") \
  X(rules_necessity_unsupported, "rules/necessity.unsupported.md") \
  X(rules_note_incomplete, "rules/note.incomplete.md") \
  X(rules_note_mismatch, "rules/note.mismatch.md") \
  X(rules_note_placeholder, "rules/note.placeholder.md") \
  X(spine_actions, "spine/actions.tsv") \
  X(spine_acts, "spine/acts.tsv") \
  X(spine_anatomy, "spine/anatomy.tsv") \
  X(spine_approaches, "spine/approaches.tsv") \
  X(spine_care_outcomes, "spine/care-outcomes.tsv") \
  X(spine_circumstances, "spine/circumstances.tsv") \
  X(spine_conservative_care, "spine/conservative-care.tsv") \
  X(spine_contexts, "spine/contexts.tsv") \
  X(spine_diagnoses, "spine/diagnoses.tsv") \
  X(spine_exemptions, "spine/exemptions.tsv") \
  X(spine_imaging, "spine/imaging.tsv") \
  X(spine_instrumentation, "spine/instrumentation.tsv") \
  X(spine_measures, "spine/measures.tsv") \
  X(spine_procedures, "spine/procedures.tsv") \
  X(spine_rationale, "spine/rationale.tsv") \
  X(spine_reason_links, "spine/reason-links.tsv") \
  X(spine_regions, "spine/regions.tsv") \
  X(spine_sides, "spine/sides.tsv") \
  X(spine_words, "spine/words.tsv")
