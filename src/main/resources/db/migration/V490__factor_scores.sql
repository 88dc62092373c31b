-- What 10,000 cooperations teach together: their scores are read from an index that holds every column looked at, in the order
-- in which the last one counts.
create index factor_assessment_scores
    on factor_assessment (cooperation, factor, effective_sort, version, score, recorded_at);
