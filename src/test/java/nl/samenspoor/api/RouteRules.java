package nl.samenspoor.api;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which right each address asks for, with a request that reaches the question and, for whoever has the right, changes
 * nothing: most dates lie in 2099. A new address without a line here fails the build.
 */
final class RouteRules {

    /**
     * A rule.
     *
     * @param method of HTTP
     * @param path   the pattern, with the names of {@link AttackMatrixTest#values} in braces
     * @param right  null for an address that needs no account
     * @param owner  the only role of the municipality that counts where the right is for one's own; null for any that
     *               has the right
     * @param body   what is sent, JSON or a form; null for nothing
     * @param flags  {@code absent}: whoever has the right is told that the thing is not there;
     *               {@code nothing}: even who has the right is refused while there is nothing to fill in
     */
    record Rule(
            String method,
            String path,
            @Nullable Right right,
            @Nullable Role owner,
            @Nullable String body,
            List<String> flags) {

        /** The pattern as the controllers have it. */
        String pattern() {
            return method + " " + path.replaceAll("[?].*", "").replaceAll("\\{[a-zA-Z]+=([a-z]+)}", "{$1}");
        }

        boolean ofCooperation() {
            return right != null && (path.contains("cooperations/{") || path.contains("tasks/{"));
        }

        boolean api() {
            return path.startsWith("/api/");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final String TABLE =
            """
            # signing in and what needs no account
            GET /login                                   | -
            GET /setup                                   | - || | absent
            POST /setup                                  | - || secret=x&username=y&password=z | absent
            GET /password-reset                          | -
            POST /password-reset                         | - || username=x&secret=y&password=z&again=z
            GET /activation                              | -
            POST /activation                             | - || username=x&secret=y&password=z&again=z
            GET /api/v1/openapi.json                     | -
            GET /api/v1/openapi.json.yaml                | SEE_REFERENCE
            GET /.well-known/security.txt                | - || | absent
            GET /accessibility                           | -
            GET /assets/municipality-{digest}.css        | - || | absent

            # one's own account
            GET /account                                 | KEEP_OWN_ACCOUNT
            GET /account/tokens                          | KEEP_OWN_ACCOUNT
            POST /account/tokens                         | KEEP_OWN_ACCOUNT || name=
            POST /account/tokens/{id}/revocation         | KEEP_OWN_ACCOUNT || | absent
            GET /password                                | KEEP_OWN_ACCOUNT
            GET /login/code                              | -
            GET /account/second-factor                   | KEEP_OWN_ACCOUNT
            POST /account/second-factor/beginning        | KEEP_OWN_ACCOUNT || nonsense=1
            POST /account/second-factor/confirmation     | KEEP_OWN_ACCOUNT || nonsense=1
            POST /account/second-factor/recovery-codes   | KEEP_OWN_ACCOUNT || nonsense=1
            POST /account/second-factor/removal          | KEEP_OWN_ACCOUNT || nonsense=1
            GET /account/passkeys                        | KEEP_OWN_ACCOUNT
            POST /account/passkeys/beginning             | KEEP_OWN_ACCOUNT || nonsense=1
            POST /account/passkeys                       | KEEP_OWN_ACCOUNT || nonsense=1
            GET /account/passkeys/recovery-codes         | KEEP_OWN_ACCOUNT
            POST /account/passkeys/recovery-codes        | KEEP_OWN_ACCOUNT || nonsense=1
            GET /account/passkeys/{id}/removal           | KEEP_OWN_ACCOUNT || | absent
            POST /account/passkeys/{id}/removal          | KEEP_OWN_ACCOUNT || | absent
            GET /login/passkey/challenge                 | -
            POST /api/v1/provider-sign-outs              | - || {}
            GET /account/sessions                        | KEEP_OWN_ACCOUNT
            POST /account/sessions/{id}/ending           | KEEP_OWN_ACCOUNT || nonsense=1
            POST /account/sessions/others/endings        | KEEP_OWN_ACCOUNT || nonsense=1
            GET /typed-work                              | KEEP_OWN_ACCOUNT
            POST /typed-work/removal                     | KEEP_OWN_ACCOUNT
            POST /password                               | KEEP_OWN_ACCOUNT || username=x&present=x&password=y&again=z
            GET /api/v1/own-tokens                       | KEEP_OWN_ACCOUNT
            POST /api/v1/own-tokens                      | KEEP_OWN_ACCOUNT || {}
            POST /api/v1/own-tokens/{id}/revocations     | KEEP_OWN_ACCOUNT || {} | absent
            PUT /api/v1/own-password                     | KEEP_OWN_ACCOUNT || {"nonsense": 1}
            GET /permissions                             | SEE_REFERENCE
            GET /contact                                 | KEEP_OWN_ACCOUNT
            POST /contact                                | KEEP_OWN_ACCOUNT || email=x
            GET /calendar                                | KEEP_OWN_ACCOUNT
            POST /calendar                               | KEEP_OWN_ACCOUNT || nonsense=1
            POST /calendar/revocation                    | KEEP_OWN_ACCOUNT || nonsense=1
            GET /calendar/{token}.ics                    | - || | absent
            GET /notices                                 | KEEP_OWN_ACCOUNT
            POST /notices/read                           | KEEP_OWN_ACCOUNT
            POST /notices/{number=id}/read               | KEEP_OWN_ACCOUNT || | absent
            GET /mail                                    | ADMINISTER_ACCOUNTS
            POST /mail/{number=id}/again                 | ADMINISTER_ACCOUNTS || | absent

            # accounts
            GET /accounts                                | ADMINISTER_ACCOUNTS
            POST /accounts                               | ADMINISTER_ACCOUNTS || username=
            GET /accounts/{username}                     | ADMINISTER_ACCOUNTS || | absent
            POST /accounts/{username}/roles              | ADMINISTER_ACCOUNTS || role=reader | absent
            POST /accounts/{username}/roles/{number=id}/ending | ADMINISTER_ACCOUNTS || on=2099-01-01 | absent
            POST /accounts/{username}/second-factor-resets | ADMINISTER_ACCOUNTS || | absent
            POST /accounts/{username}/deactivation       | ADMINISTER_ACCOUNTS || | absent
            POST /accounts/{username}/activation         | ADMINISTER_ACCOUNTS || | absent
            GET /accounts/{username}/password-resets     | ADMINISTER_ACCOUNTS || | absent
            POST /accounts/{username}/password-resets    | ADMINISTER_ACCOUNTS || | absent
            GET /api/v1/accounts                         | ADMINISTER_ACCOUNTS
            POST /api/v1/accounts                        | ADMINISTER_ACCOUNTS || {}
            POST /api/v1/accounts/{username}/second-factor-resets | ADMINISTER_ACCOUNTS || {} | absent
            POST /api/v1/accounts/{username}/deactivations   | ADMINISTER_ACCOUNTS || {} | absent
            POST /api/v1/accounts/{username}/activations     | ADMINISTER_ACCOUNTS || {} | absent
            POST /api/v1/accounts/{username}/password-resets | ADMINISTER_ACCOUNTS || {} | absent
            GET /api/v1/accounts/{username}/roles            | ADMINISTER_ACCOUNTS || | absent
            POST /api/v1/accounts/{username}/roles           | ADMINISTER_ACCOUNTS || {"role": "reader"} | absent
            POST /api/v1/accounts/{username}/roles/{number=id}/endings | ADMINISTER_ACCOUNTS || {"on": "2099-01-01"} | absent
            GET /handovers                               | HAND_OVER
            POST /handovers                              | HAND_OVER || from=x&to=y
            POST /api/v1/handovers                       | HAND_OVER || {"from": "x", "to": "y"}
            GET /audit                                   | READ_AUDIT_TRAIL
            GET /audit.csv                               | READ_AUDIT_TRAIL
            POST /audit/verifications                    | READ_AUDIT_TRAIL
            GET /api/v1/audit                            | READ_AUDIT_TRAIL
            GET /api/v1/audit.csv                        | READ_AUDIT_TRAIL
            POST /api/v1/audit/verifications             | READ_AUDIT_TRAIL || {}
            GET /security                                | SEE_SECURITY
            GET /security/sbom.json                      | SEE_SECURITY || | absent

            # municipalities
            GET /municipalities                          | SEE_REFERENCE
            GET /municipalities/{code}                   | SEE_REFERENCE
            GET /municipalities/new                      | ADMINISTER_MUNICIPALITIES
            POST /municipalities                         | ADMINISTER_MUNICIPALITIES || code=
            GET /municipalities/{code}/councils/new      | ADMINISTER_MUNICIPALITIES
            POST /municipalities/{code}/councils         | ADMINISTER_MUNICIPALITIES || seats=
            GET /municipalities/{code}/figures/new       | ADMINISTER_MUNICIPALITIES
            POST /municipalities/{code}/figures          | ADMINISTER_MUNICIPALITIES || kind=
            GET /municipalities/{code}/end               | ADMINISTER_MUNICIPALITIES
            POST /municipalities/{code}/end              | ADMINISTER_MUNICIPALITIES || validUntil=
            GET /municipalities/{code}/decisions         | SEE_REFERENCE
            GET /municipalities/{code}/decisions.csv     | SEE_REFERENCE
            GET /municipalities/{code}/council-calendar  | SEE_REFERENCE
            POST /municipalities/{code}/council-calendar | KEEP_CALENDAR || leadWeeks=99
            GET /api/v1/municipalities                   | SEE_REFERENCE
            GET /api/v1/municipalities/{code}            | SEE_REFERENCE
            POST /api/v1/municipalities                  | ADMINISTER_MUNICIPALITIES || {}
            PUT /api/v1/municipalities/{code}/end        | ADMINISTER_MUNICIPALITIES || {}
            GET /api/v1/municipalities/{code}/councils   | SEE_REFERENCE
            POST /api/v1/municipalities/{code}/councils  | ADMINISTER_MUNICIPALITIES || {}
            GET /api/v1/municipalities/{code}/figures    | SEE_REFERENCE
            POST /api/v1/municipalities/{code}/figures   | ADMINISTER_MUNICIPALITIES || {}
            GET /api/v1/municipalities/{code}/decisions  | SEE_REFERENCE
            GET /api/v1/municipalities/{code}/decisions.csv | SEE_REFERENCE
            GET /api/v1/municipalities/{code}/council-calendar | SEE_REFERENCE
            PUT /api/v1/municipalities/{code}/council-calendar | KEEP_CALENDAR || {"leadWeeks": 99}
            GET /api/v1/municipalities/{code}/council-calendar/versions | SEE_REFERENCE
            GET /api/v1/municipalities/{code}/council-calendar/versions/{version} | SEE_REFERENCE || | absent

            # lists of what one may see
            GET /                                        | SEE_REFERENCE
            GET /cooperations                            | SEE_REFERENCE
            GET /compare                                 | SEE_REFERENCE
            GET /compare.csv                             | SEE_REFERENCE
            GET /compare/insight                         | SEE_REFERENCE
            GET /gates                                   | SEE_REFERENCE
            GET /terms                                   | SEE_REFERENCE
            GET /tasks                                   | SEE_REFERENCE
            GET /service-agreements                      | SEE_REFERENCE
            GET /service-agreements.csv                  | SEE_REFERENCE
            GET /api/v1/service-agreements               | SEE_REFERENCE
            GET /api/v1/service-agreements.csv           | SEE_REFERENCE
            GET /api/v1/cooperations                     | SEE_REFERENCE
            GET /portfolio.csv                           | SEE_REFERENCE
            GET /api/v1/portfolio.csv                    | SEE_REFERENCE
            GET /api/v1/comparison/{table}               | SEE_REFERENCE
            GET /api/v1/comparison/{table}.csv           | SEE_REFERENCE
            GET /api/v1/insight                          | SEE_REFERENCE
            GET /api/v1/terms                            | SEE_REFERENCE
            GET /api/v1/tasks                            | SEE_REFERENCE
            GET /api/v1/casebook/schema                  | SEE_REFERENCE

            # starting
            GET /cooperations/new                        | START
            POST /cooperations/new                       | START || name=x&partners=GM9101&partners=GM9102&signalSource=college&signalKind=cost_and_vulnerability&signalText=x&startedOn=2099-01-01
            POST /api/v1/cooperations                    | START || {"name": "x", "partners": [{"municipality": "GM9101"}, {"municipality": "GM9102"}], "signal": {"source": "college", "kind": "cost_and_vulnerability", "text": "x"}, "startedOn": ~F~}
            POST /api/v1/casebook                        | IMPORT_CASE || {}
            GET /cooperations/import                     | IMPORT_CASE
            POST /cooperations/import                    | IMPORT_CASE || tried=
            POST /cooperations/import/preview            | IMPORT_CASE || nonsense=1
            GET /cooperations/import/{token=run}         | IMPORT_CASE || | absent
            GET /cooperations/import/{token=run}/progress | IMPORT_CASE || | absent
            POST /cooperations/import/{token=run}/again  | IMPORT_CASE || once= | absent

            # reading a cooperation
            GET /cooperations/{id}                       | SEE
            GET /cooperations/{id}/background            | SEE
            GET /cooperations/{id}/course                | SEE
            GET /cooperations/{id}/course/{part}         | SEE
            GET /cooperations/{id}/course/{part}/drawing | SEE
            GET /api/v1/cooperations/{id}/course         | SEE
            GET /api/v1/cooperations/{id}/course/{part}  | SEE
            GET /cooperations/{id}/decision-log          | SEE
            GET /cooperations/{id}/decision-log.zip      | SEE
            GET /cooperations/{id}/decisions             | SEE
            GET /cooperations/{id}/decisions.csv         | SEE
            GET /cooperations/{id}/papers                | SEE
            GET /cooperations/{id}/service-agreements/{agreement}/papers/service-agreement.{format} | SEE
            GET /api/v1/cooperations/{id}/service-agreements/{agreement}/papers/service-agreement.{format} | SEE
            POST /cooperations/{id}/papers               | KEEP_DOCUMENT || municipality=GM9101&kind=x
            GET /cooperations/{id}/papers/decision-list.{format} | SEE
            GET /cooperations/{id}/papers/plan-of-approach.{format} | SEE || | absent
            GET /cooperations/{id}/work                  | SEE
            GET /cooperations/{id}/planning              | SEE
            GET /cooperations/{id}/access                | SEE
            GET /cooperations/{id}/public-page           | SEE
            POST /cooperations/{id}/public-page          | PUBLISH || seen=0&documents=x
            GET /public/cooperations/{id}                | - || | absent
            GET /public/cooperations/{id}/documents/{document}/{version} | - || | absent
            GET /cooperations/{id}/rules                 | SEE
            GET /cooperations/{id}/conditions            | SEE
            GET /cooperations/{id}/conditions/{key}      | SEE
            GET /cooperations/{id}/terms                 | SEE
            GET /cooperations/{id}/view-rounds           | SEE
            GET /cooperations/{id}/works-councils        | SEE
            GET /cooperations/{id}/events                | SEE
            GET /cooperations/{id}/events/new            | STEP_OUT
            GET /cooperations/{id}/events/new?kind=hold  | HOLD
            GET /cooperations/{id}/events/new?kind=withdrawal | STEP_OUT
            GET /cooperations/{id}/gates/{gate}          | SEE
            GET /cooperations/{id}/gates/{gate}/dossier  | SEE
            GET /cooperations/{id}/gates/{gate}/papers/dossier.{format} | SEE || | absent
            GET /cooperations/{id}/gates/{gate}/papers/council-proposal.{format}?municipality=GM9101 | SEE || | absent
            GET /api/v1/cooperations/{id}                | SEE
            GET /api/v1/cooperations/{id}/access         | SEE
            GET /api/v1/cooperations/{id}/factors        | SEE
            GET /api/v1/cooperations/{id}/factor-check   | SEE
            GET /api/v1/cooperations/{id}/conditions     | SEE
            GET /api/v1/cooperations/{id}/conditions/{key} | SEE
            GET /api/v1/cooperations/{id}/gates/{gate}   | SEE
            GET /api/v1/cooperations/{id}/gates/{gate}/rule | SEE
            GET /api/v1/cooperations/{id}/papers         | SEE
            POST /api/v1/cooperations/{id}/papers        | KEEP_DOCUMENT || {"municipality": "GM9101", "kind": "x"}
            GET /api/v1/cooperations/{id}/papers/decision-list.{format} | SEE
            GET /api/v1/cooperations/{id}/papers/plan-of-approach.{format} | SEE || | absent
            GET /api/v1/cooperations/{id}/gates/{gate}/papers/dossier.{format} | SEE || | absent
            GET /api/v1/cooperations/{id}/gates/{gate}/papers/council-proposal.{format}?municipality=GM9101 | SEE || | absent
            GET /api/v1/cooperations/{id}/gates/{gate}/dossier | SEE || | absent
            GET /api/v1/cooperations/{id}/gates/{gate}/dossier/versions/{version} | SEE || | absent
            GET /api/v1/cooperations/{id}/decision-points | SEE
            GET /api/v1/cooperations/{id}/decision-points/{sequence} | SEE
            GET /api/v1/cooperations/{id}/decision-points/verification | SEE
            GET /api/v1/cooperations/{id}/decisions      | SEE
            GET /api/v1/cooperations/{id}/decisions.csv  | SEE
            GET /api/v1/cooperations/{id}/planning?target=2027-01-15 | SEE
            GET /api/v1/cooperations/{id}/terms          | SEE
            GET /api/v1/cooperations/{id}/terms/{term=key} | SEE
            GET /api/v1/cooperations/{id}/view-rounds    | SEE
            GET /api/v1/cooperations/{id}/works-councils | SEE
            GET /api/v1/cooperations/{id}/work           | SEE

            # steering
            POST /cooperations/{id}/access               | ASSIGN_ACCESS || account=x&access=emperor
            POST /cooperations/{id}/access/{account}/withdrawal | ASSIGN_ACCESS || | absent
            PUT /api/v1/cooperations/{id}/access/{account} | ASSIGN_ACCESS || {"access": "emperor"}
            DELETE /api/v1/cooperations/{id}/access/{account} | ASSIGN_ACCESS || {} | absent
            POST /cooperations/{id}/events               | HOLD || kind=hold&text=x&reviewOn=2099-06-01&effectiveOn=2099-01-01&once=00000000-0000-0000-0000-000000000001
            POST /cooperations/{id}/events               | STEP_OUT || kind=withdrawal&confirmed=true&municipality=GM9101&text=x&effectiveOn=2099-01-01&once=00000000-0000-0000-0000-000000000002
            POST /api/v1/cooperations/{id}/events        | STEER || {"kind": "task_field_opened", "name": "x", "taskKind": "execution", "effectiveOn": ~F~}
            POST /api/v1/cooperations/{id}/holds         | HOLD || {"reason": "x", "reviewOn": "2099-06-01", "effectiveOn": ~F~}
            POST /api/v1/cooperations/{id}/resumptions   | RESUME || {"effectiveOn": ~F~}
            POST /api/v1/cooperations/{id}/withdrawals   | STEP_OUT || {"municipality": "GM9101", "reason": "x", "effectiveOn": ~F~}
            POST /api/v1/cooperations/{id}/terminations  | END || {"reason": "x", "effectiveOn": ~F~}
            POST /api/v1/cooperations/{id}/extensions    | STEER || {"name": "x", "reason": "x", "partners": [{"municipality": "GM9101"}, {"municipality": "GM9102"}], "effectiveOn": ~F~}
            PUT /api/v1/cooperations/{id}/factors/{factor} | ASSESS_FACTORS || {"score": "x"}
            POST /api/v1/cooperations/{id}/decision-points | CORRECT_LOG || {}
            GET /cooperations/{id}/decision-points/{sequence}/correction | CORRECT_LOG
            POST /cooperations/{id}/decision-points/{sequence}/correction | CORRECT_LOG || on=x
            GET /cooperations/{id}/rules/{gate}          | SET_RULE
            POST /cooperations/{id}/rules/{gate}         | SET_RULE || rule=x
            PUT /api/v1/cooperations/{id}/gates/{gate}/rule | SET_RULE || {}

            # conditions, terms, consultation
            POST /cooperations/{id}/conditions/{key}/answers | MEET_CONDITION | COLLEGE | words=x&effectiveOn=2099-01-01
            POST /api/v1/cooperations/{id}/conditions/{key}/answers | MEET_CONDITION | COLLEGE | {"words": "x", "effectiveOn": ~F~}
            POST /api/v1/cooperations/{id}/conditions/{key}/answers | CARRY_CONDITION || {"state": "carried_over", "words": "x", "effectiveOn": ~F~}
            POST /cooperations/{id}/conditions/{key}/owner | ASSIGN_CONDITION || owner=college:GM9999
            POST /api/v1/cooperations/{id}/conditions/{key}/owner | ASSIGN_CONDITION || {"body": "college", "municipality": "GM9999"}
            GET /cooperations/{id}/promises/new          | PROMISE
            POST /cooperations/{id}/promises             | PROMISE || municipality=GM9101&text=x&effectiveOn=2099-01-01
            POST /api/v1/cooperations/{id}/promises      | PROMISE || {"municipality": "GM9101", "text": "x", "effectiveOn": ~F~}
            GET /cooperations/{id}/terms/new             | KEEP_TERM
            POST /cooperations/{id}/terms                | KEEP_TERM | COUNCIL_CLERK | term=wgr_view_draft&startedOn=2099-01-01&municipality=GM9101&body=council
            POST /api/v1/cooperations/{id}/terms         | KEEP_TERM | COUNCIL_CLERK | {"term": "wgr_view_draft", "startedOn": ~F~, "municipality": "GM9101", "body": "council"}
            GET /cooperations/{id}/terms/{term=key}/closing | KEEP_TERM | COUNCIL_CLERK
            POST /cooperations/{id}/terms/{term=key}/closing | KEEP_TERM | COUNCIL_CLERK | how=met&closedOn=2099-01-01
            POST /api/v1/cooperations/{id}/terms/{term=key}/closing | KEEP_TERM | COUNCIL_CLERK | {"how": "met", "closedOn": ~F~}
            GET /cooperations/{id}/hearing/{form}        | CONSULT_COUNCILS || | nothing
            POST /cooperations/{id}/hearing/{form}       | CONSULT_COUNCILS || kind=making&reason=x&on=2099-01-01 | nothing
            GET /cooperations/{id}/cost-sharing          | SEE
            GET /api/v1/cooperations/{id}/cost-sharing   | SEE
            GET /api/v1/cooperations/{id}/cost-sharing/allocation?amount=1&by=equal | SEE
            GET /cooperations/{id}/cost-sharing/key      | AGREE
            POST /cooperations/{id}/cost-sharing/key     | AGREE || x=y
            POST /api/v1/cooperations/{id}/cost-keys     | AGREE || {}
            GET /cooperations/{id}/service-agreements    | SEE
            POST /cooperations/{id}/service-agreements/beginnings | KEEP_SERVICE_AGREEMENT || agreement=x/GM9101
            GET /cooperations/{id}/service-agreements/{agreement} | SEE
            POST /cooperations/{id}/service-agreements/{agreement}/revision | KEEP_SERVICE_AGREEMENT ||
            POST /cooperations/{id}/service-agreements/{agreement}/ending | KEEP_SERVICE_AGREEMENT || on=2099-01-01&reason=
            POST /cooperations/{id}/service-agreements/{agreement}/ending/withdrawal | KEEP_SERVICE_AGREEMENT || reason=
            POST /cooperations/{id}/service-agreements/{agreement}/contractor-signature | WORK_FOR_LEADER || signedBy=
            GET /api/v1/cooperations/{id}/service-agreements | SEE
            GET /api/v1/cooperations/{id}/service-agreements/beginnings | SEE
            POST /api/v1/cooperations/{id}/service-agreements/beginnings | KEEP_SERVICE_AGREEMENT || {"taskField": "x", "client": "GM9101"}
            GET /api/v1/cooperations/{id}/service-agreements/{agreement} | SEE
            GET /api/v1/cooperations/{id}/service-agreements/{agreement}/differences?from=1&to=1 | SEE
            POST /api/v1/cooperations/{id}/service-agreements/{agreement}/contractor-signatures | WORK_FOR_LEADER || {}
            POST /api/v1/cooperations/{id}/service-agreements/{agreement}/revisions | KEEP_SERVICE_AGREEMENT || {}
            POST /api/v1/cooperations/{id}/service-agreements/{agreement}/endings | KEEP_SERVICE_AGREEMENT || {"on": "2099-01-01"}
            POST /api/v1/cooperations/{id}/service-agreements/{agreement}/endings/withdrawals | KEEP_SERVICE_AGREEMENT || {}
            GET /cooperations/{id}/scheme-content        | SEE
            POST /cooperations/{id}/scheme-content       | CHECK_SCHEME || x=y
            GET /api/v1/cooperations/{id}/scheme-content | SEE
            POST /api/v1/cooperations/{id}/scheme-content | CHECK_SCHEME || {}
            GET /cooperations/{id}/legal-form            | SEE
            GET /cooperations/{id}/legal-form/arrangement | AGREE
            POST /cooperations/{id}/legal-form/arrangement | AGREE || x=y
            PUT /api/v1/cooperations/{id}/legal-form/arrangement | AGREE || {}
            GET /cooperations/{id}/legal-form/register.csv | SEE
            POST /cooperations/{id}/legal-form/publication | CHECK_SCHEME || x=y
            GET /api/v1/cooperations/{id}/legal-form     | SEE
            GET /api/v1/cooperations/{id}/legal-form/register.csv | SEE
            PUT /api/v1/cooperations/{id}/legal-form/publication | CHECK_SCHEME || {}
            GET /cooperations/{id}/task-fields           | SEE
            GET /cooperations/{id}/task-fields/{number=field} | SEE || | absent
            GET /cooperations/{id}/task-fields/{number=field}/business-case | STEER || | absent
            POST /cooperations/{id}/task-fields/{number=field}/business-case | STEER || x=y | absent
            GET /cooperations/{id}/task-fields/{number=field}/decisions | DECIDE_ON_FIELD || | absent
            POST /cooperations/{id}/task-fields/{number=field}/decisions | DECIDE_ON_FIELD || x=y | absent
            POST /api/v1/cooperations/{id}/task-fields/{number=field}/decisions | DECIDE_ON_FIELD || {} | absent
            GET /api/v1/cooperations/{id}/task-fields    | SEE
            GET /api/v1/cooperations/{id}/task-fields/{number=field} | SEE || | absent
            POST /api/v1/cooperations/{id}/task-fields/{number=field}/business-cases | STEER || {} | absent
            GET /cooperations/{id}/deviations            | SEE
            POST /cooperations/{id}/deviations           | SETTLE || x=y
            GET /cooperations/{id}/deviations/{number} | SEE || | absent
            POST /cooperations/{id}/deviations/{number}/answers | ANSWER_DEVIATION || x=y | absent
            POST /cooperations/{id}/deviations/{number}/withdrawal | SETTLE || x=y | absent
            GET /api/v1/cooperations/{id}/deviations     | SEE
            POST /api/v1/cooperations/{id}/deviations    | SETTLE || {}
            GET /api/v1/cooperations/{id}/deviations/{number} | SEE || | absent
            POST /api/v1/cooperations/{id}/deviations/{number}/answers | ANSWER_DEVIATION || {} | absent
            POST /api/v1/cooperations/{id}/deviations/{number}/withdrawals | SETTLE || {} | absent
            GET /cooperations/{id}/judgements            | SEE
            POST /cooperations/{id}/judgements/advisers  | JUDGE || x=y
            POST /cooperations/{id}/judgements/trust     | JUDGE || x=y
            GET /api/v1/cooperations/{id}/judgements     | SEE
            POST /api/v1/cooperations/{id}/judgements/advisers | JUDGE || {}
            POST /api/v1/cooperations/{id}/judgements/trust | JUDGE || {}
            GET /cooperations/{id}/organisation          | SEE
            POST /cooperations/{id}/organisation/outline | ORGANISE || x=y
            GET /cooperations/{id}/organisation/bodies/new | ORGANISE
            POST /cooperations/{id}/organisation/bodies  | ORGANISE || x=y
            GET /cooperations/{id}/organisation/bodies/{number=body} | SEE || | absent
            POST /cooperations/{id}/organisation/bodies/{number=body} | ORGANISE || x=y | absent
            GET /cooperations/{id}/organisation/directorate | ORGANISE
            POST /cooperations/{id}/organisation/directorate | ORGANISE || x=y
            GET /api/v1/cooperations/{id}/organisation   | SEE
            POST /api/v1/cooperations/{id}/organisation/bodies | ORGANISE || {}
            PUT /api/v1/cooperations/{id}/organisation/bodies/{number=body} | ORGANISE || {} | absent
            GET /api/v1/cooperations/{id}/organisation/bodies/{number=body}/versions | SEE || | absent
            PUT /api/v1/cooperations/{id}/organisation/directorate | ORGANISE || {}
            PUT /api/v1/cooperations/{id}/organisation/outline | ORGANISE || {}
            GET /api/v1/cooperations/{id}/social-plan    | SEE
            # whoever leads, and no body of a municipality
            POST /api/v1/cooperations/{id}/social-plan   | CONSULT_WORKS_COUNCIL | WORKS_COUNCIL | {}
            POST /api/v1/cooperations/{id}/view-rounds/{number}/corrections | CORRECT_VIEW || {"municipality": "GM9101", "answer": "no_view", "effectiveOn": "2026-10-01", "reason": "x", "version": 1} | absent
            POST /api/v1/cooperations/{id}/view-rounds/{number}/consents | DECIDE_IN_ROUND || {"municipality": "GM9101", "outcome": "given", "on": "2026-10-01"} | absent
            GET /cooperations/{id}/view-rounds/{number}/consents/{code} | DECIDE_IN_ROUND || | absent
            POST /cooperations/{id}/view-rounds/{number}/consents/{code} | DECIDE_IN_ROUND || effectiveOn=2099-01-01&kind=stated&outcome=adopted | absent
            GET /cooperations/{id}/view-rounds/{number}/consents/{code}/correction | CORRECT_DECISION | COUNCIL_CLERK | | absent
            POST /cooperations/{id}/view-rounds/{number}/consents/{code}/correction | CORRECT_DECISION | COUNCIL_CLERK | effectiveOn=2099-01-01&kind=stated&outcome=adopted&why=x&decision=x | absent
            POST /api/v1/cooperations/{id}/view-rounds/{number}/consents/{code}/correction | CORRECT_DECISION | COUNCIL_CLERK | {"on": "2099-01-01", "outcome": "given", "decision": "x", "why": "x"} | absent
            POST /api/v1/cooperations/{id}/view-rounds   | CONSULT_COUNCILS || {"kind": "making", "reason": "x", "on": ~F~}
            POST /api/v1/cooperations/{id}/works-councils/requests | CONSULT_WORKS_COUNCIL || {"municipality": "GM9101", "subject": "x", "requestedOn": "2099-01-01", "primacyReserved": "no"}
            POST /api/v1/cooperations/{id}/works-councils/advice | ANSWER_FOR_WORKS_COUNCIL || {"municipality": "GM9101", "outcome": "negative", "effectiveOn": "2099-01-01"}
            POST /api/v1/cooperations/{id}/works-councils/deviations | CONSULT_WORKS_COUNCIL || {"municipality": "GM9101", "deviation": "x", "notifiedOn": "2099-01-01"}

            # documents
            GET /cooperations/{id}/documents             | SEE
            GET /cooperations/{id}/documents/new         | KEEP_DOCUMENT
            POST /cooperations/{id}/documents            | KEEP_DOCUMENT || municipality=GM9101&title=
            GET /cooperations/{id}/documents/{document}  | SEE
            GET /cooperations/{id}/documents/{document}/versions/new | CHANGE_DOCUMENT
            POST /cooperations/{id}/documents/{document}/versions | CHANGE_DOCUMENT || title=
            GET /cooperations/{id}/documents/{document}/versions/{version}/content | SEE
            POST /cooperations/{id}/documents/{document}/signature | CHANGE_DOCUMENT || on=
            POST /cooperations/{id}/documents/{document}/withdrawal | CHANGE_DOCUMENT || reason=
            POST /cooperations/{id}/documents/{document}/return | CHANGE_DOCUMENT || reason=
            POST /cooperations/{id}/documents/{document}/openness | KEEP_DOCUMENT || exception=x
            POST /cooperations/{id}/documents/{document}/retention | KEEP_DOCUMENT || woo=x
            POST /cooperations/{id}/documents/{document}/gates | LINK_DOCUMENT || gate=G9
            POST /cooperations/{id}/documents/{document}/gates/{gate}/removal | LINK_DOCUMENT
            GET /api/v1/cooperations/{id}/documents      | SEE
            POST /api/v1/cooperations/{id}/documents?municipality=GM9101 | KEEP_DOCUMENT || {}
            GET /api/v1/cooperations/{id}/documents/{document} | SEE
            POST /api/v1/cooperations/{id}/documents/{document}/versions | CHANGE_DOCUMENT || {}
            GET /api/v1/cooperations/{id}/documents/{document}/versions/{version}/content | SEE
            POST /api/v1/cooperations/{id}/documents/{document}/signatures | CHANGE_DOCUMENT || {}
            POST /api/v1/cooperations/{id}/documents/{document}/withdrawals | CHANGE_DOCUMENT || {}
            POST /api/v1/cooperations/{id}/documents/{document}/returns | CHANGE_DOCUMENT || {}
            POST /api/v1/cooperations/{id}/documents/{document}/openness | KEEP_DOCUMENT || {}
            POST /api/v1/cooperations/{id}/documents/{document}/retention | KEEP_DOCUMENT || {}
            POST /api/v1/cooperations/{id}/documents/{document}/gates | LINK_DOCUMENT || {}
            DELETE /api/v1/cooperations/{id}/documents/{document}/gates/{gate} | LINK_DOCUMENT

            # the plan of approach
            GET /cooperations/{id}/plan                  | SEE
            POST /cooperations/{id}/plan                 | WRITE_PLAN || form=9&title=x
            GET /cooperations/{id}/plan/edit             | WRITE_PLAN || | absent
            POST /cooperations/{id}/plan/edit            | WRITE_PLAN || nonsense=1
            GET /cooperations/{id}/plan/versions         | SEE
            GET /cooperations/{id}/plan/versions/{version} | SEE || | absent
            GET /cooperations/{id}/plan/differences      | SEE || | absent
            GET /cooperations/{id}/plan/comments         | SEE || | absent
            POST /cooperations/{id}/plan/comments        | COMMENT_ON_PLAN || section=plan&text=x | absent
            POST /cooperations/{id}/plan/comments/{number}/answers | COMMENT_ON_PLAN || text=x | absent
            GET /cooperations/{id}/plan/decisions        | SEE
            POST /cooperations/{id}/plan/fixed-versions  | FIX_PLAN || version=1&on=2099-01-01
            POST /cooperations/{id}/plan/responses       | REACT_ON_PLAN || kind=works_council&municipality=GM9101&text=x&on=2099-01-01
            POST /cooperations/{id}/plan/responses/{number}/handlings | WRITE_PLAN || result=not&reason=x&on=2026-10-01 | absent
            POST /cooperations/{id}/plan/adoptions       | ADOPT_PLAN || municipality=GM9101&decision=adopted&on=2099-01-01
            GET /api/v1/cooperations/{id}/plan           | SEE || | absent
            POST /api/v1/cooperations/{id}/plan          | WRITE_PLAN || {"form": 9, "title": "x"}
            PUT /api/v1/cooperations/{id}/plan           | WRITE_PLAN || {"base": 0, "title": ""}
            GET /api/v1/cooperations/{id}/plan/versions  | SEE
            GET /api/v1/cooperations/{id}/plan/versions/{version} | SEE || | absent
            GET /api/v1/cooperations/{id}/plan/differences?from=1&to=1 | SEE || | absent
            GET /api/v1/cooperations/{id}/plan/comments  | SEE
            POST /api/v1/cooperations/{id}/plan/comments | COMMENT_ON_PLAN || {"section": "plan", "text": "x"} | absent
            POST /api/v1/cooperations/{id}/plan/comments/{number}/answers | COMMENT_ON_PLAN || {"text": "x"} | absent
            POST /api/v1/cooperations/{id}/plan/fixed-versions | FIX_PLAN || {"version": 1, "on": "2099-01-01"}
            GET /api/v1/cooperations/{id}/plan/responses | SEE
            POST /api/v1/cooperations/{id}/plan/responses | AMEND_PLAN || {"kind": "amendment", "municipality": "GM9101", "text": "x", "outcome": "adopted", "on": "2099-01-01"}
            POST /api/v1/cooperations/{id}/plan/responses/{number}/handlings | WRITE_PLAN || {"result": "not", "reason": "x", "on": "2026-10-01"} | absent
            GET /api/v1/cooperations/{id}/plan/adoptions | SEE
            POST /api/v1/cooperations/{id}/plan/adoptions | ADOPT_PLAN || {"municipality": "GM9101", "decision": "adopted", "on": "2099-01-01"}

            # decisions and tasks
            GET /cooperations/{decided=id}/gates/{gate}/decisions/{decision}/correction | CORRECT_DECISION | COLLEGE
            POST /cooperations/{decided=id}/gates/{gate}/decisions/{decision}/correction | CORRECT_DECISION | COLLEGE | effectiveOn=2099-01-01&kind=stated&outcome=adopted&why=x
            POST /api/v1/cooperations/{decided=id}/gates/{gate}/decisions/{decision}/correction | CORRECT_DECISION | COLLEGE | {"on": "2099-01-01", "kind": "stated", "outcome": "adopted", "why": "x"}
            GET /api/v1/tasks/{task=id}/form             | SEE
            GET /tasks/{task=id}                         | WORK_FOR_LEADER
            POST /tasks/{task=id}                        | WORK_FOR_LEADER || nonsense=1
            POST /tasks/{task=id}/draft/removal          | WORK_FOR_LEADER
            GET /api/v1/tasks/{task=id}/draft            | WORK_FOR_LEADER
            PUT /api/v1/tasks/{task=id}/draft            | WORK_FOR_LEADER || {"base": -1, "answers": {}}
            DELETE /api/v1/tasks/{task=id}/draft         | WORK_FOR_LEADER
            POST /tasks/{task=id}/claim                  | WORK_FOR_LEADER || _seen=x
            POST /tasks/{task=id}/claim/release          | WORK_FOR_LEADER || nonsense=1
            POST /tasks/{college=id}/claim/ending        | RELEASE_TASK
            POST /api/v1/tasks/{task=id}/claims          | WORK_FOR_LEADER || {"seen": -1}
            POST /api/v1/tasks/{task=id}/releases        | WORK_FOR_LEADER || {}
            POST /tasks/{task=id}/set-aside              | WORK_FOR_LEADER || ground=x
            POST /api/v1/tasks/{task=id}/completion      | WORK_FOR_LEADER || {"nonsense": 1}
            POST /api/v1/tasks/{college=id}/completion   | DECIDE_FOR_COLLEGE || {"nonsense": 1}
            POST /api/v1/tasks/{council=id}/completion   | RECORD_FOR_COUNCIL || {"nonsense": 1}
            POST /api/v1/tasks/{secretary=id}/completion | WORK_FOR_SECRETARY || {"nonsense": 1}
            POST /tasks/{council=id}                     | RECORD_FOR_COUNCIL || nonsense=1
            """;

    private static final String FUTURE = "{\"value\": \"2099-01-01\", \"precision\": \"day\"}";

    private RouteRules() {}

    static List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        TABLE.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(RouteRules::rule)
                .forEach(rules::add);
        return rules;
    }

    private static Rule rule(String line) {
        String[] parts = line.split("\\|", -1);
        String[] route = parts[0].strip().split(" ");
        String owner = part(parts, 2);
        String body = part(parts, 3).replace("~F~", FUTURE);
        return new Rule(
                route[0],
                route[1],
                part(parts, 1).equals("-") ? null : Right.valueOf(part(parts, 1)),
                owner.isEmpty() ? null : Role.valueOf(owner),
                body.isEmpty() ? null : body,
                List.of(part(parts, 4).split(" ")));
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index].strip() : "";
    }
}
