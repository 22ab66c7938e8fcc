package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Finding;
import dev.tocsin.value.Suggestions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of checks. */
public final class Checks {
    private static final List<Check> ALL = List.of(
            // files
            new FileUnreadable(),
            new FileLink(),
            new FileEncoding(),
            new TomlSyntax(),
            new TableRequired(),
            new TableUnknown(),
            new KeyUnknown(),
            new KeyRequired(),
            new FileLayout(),
            new KeyOrder(),
            // values
            new ValueType(),
            new ValueUnknown(),
            new ValueEmpty(),
            new ValueRange(),
            new ListLength(),
            new DateFormat(),
            new StackVersionFormat(),
            new RuleIdFormat(),
            new IntervalFormat(),
            new WindowFormat(),
            new RiskSeverityBand(),
            // queries
            new QueryRequired(),
            new QueryLanguage(),
            new QuerySyntax(),
            new QueryField(),
            new QueryType(),
            new QueryInvalid(),
            new QueryAdvice(),
            new IndexOrDataView(),
            new IndexRequired(),
            // metadata
            new DateCalendar(),
            new DateOrder(),
            new StackVersionComment(),
            new StackVersionSupported(),
            new StackVersionNewer(),
            new KeyStackVersion(),
            new DeprecatedFolder(),
            new DeprecatedDate(),
            new DeprecatedReason(),
            new IntegrationList(),
            // keys of every rule
            new RuleNameForm(),
            new FromFormat(),
            new MaxSignalsCap(),
            new MaxSignalsSetup(),
            new VersionForbidden(),
            new ActionTypeUnknown(),
            new TimelinePair(),
            new TimelineKnown(),
            new LicenseSpelling(),
            new TimestampOverrideIngested(),
            new ReferenceUrl(),
            new ReferenceDuplicate(),
            new TextEmpty(),
            new NameDeprecated(),
            // threat and tags
            new ThreatUnknown(),
            new ThreatName(),
            new ThreatReference(),
            new ThreatTechniqueTactic(),
            new ThreatSubtechniqueParent(),
            new ThreatRevoked(),
            new ThreatTacticDuplicate(),
            new AtlasTactic(),
            new ThreatMappingVersion(),
            new TagTacticMissing(),
            new TagTacticExtra(),
            new TagDuplicate(),
            new TagPrefix(),
            new TagCasing(),
            new TagGuide(),
            new TagIndex(),
            // keys of one type
            new NewTermsHistory(),
            new NewTermsDuplicate(),
            new ThresholdStack(),
            new ThreatMatchNegate(),
            new ThreatQueryLanguage(),
            new ThreatQuerySyntax(),
            new ThreatQueryField(),
            new FieldUnknown(),
            new SuppressionColumn(),
            new MachineLearningTags(),
            new BuildingBlockTiming(),
            new BuildingBlockTag(),
            new BuildingBlockFolder(),
            // time
            new WindowGap(),
            new WindowEndpoint(),
            new SequenceInterval(),
            // what a query asks
            new QueryContradiction(),
            new SequenceImpossible(),
            new RangeOfTexts(),
            new QuotedWildcard(),
            new QueryValue(),
            new EventCategory(),
            new MaxspanWindow(),
            new ClauseRepeated(),
            new ClauseSubsumed(),
            new ClauseImplied(),
            new ExclusionNeedless(),
            new RegexNeedless(),
            new WildcardNeedless(),
            new LeadingWildcards(),
            new EsqlMetadata(),
            new EsqlKeep(),
            new EsqlKeepMetadata(),
            new EsqlModelTag(),
            new EsqlColumnPrefix(),
            new KqlSimple(),
            new KqlKeywordCase(),
            new QueryStackVersion(),
            new IndexIntegration(),
            new DatasetIndex(),
            new DatasetIntegration(),
            new IntegrationIndex(),
            new IntegrationMissing(),
            new IndexUnknown(),
            new BeatUnknown(),
            // what a query needs
            new RequiredFieldMissing(),
            new RequiredFieldType(),
            new RequiredFieldUnused(),
            new RelatedIntegrationMissing(),
            new RelatedIntegrationUnused(),
            // hunts
            new HuntIdDuplicate(),
            new HuntQueryLanguageLine(),
            new HuntQuerySyntax(),
            new HuntLanguage(),
            new HuntTechniqueUnknown(),
            new HuntColumns(),
            // files and folders
            new FileNameForm(),
            new FileNameDuplicate(),
            new FileNameTactic(),
            new SystemFolderField(),
            new SystemFolderTag(),
            // texts
            new NoteSetupHeading(),
            new NoteTriage(),
            new TriageHeading(),
            new SetupHeading(),
            new NoteTitle(),
            new NotePlugin(),
            new TransformPlaceholder(),
            // files beside rules
            new CompanionForm(),
            new CompanionName(),
            new CompanionRule(),
            new ExceptionEntry(),
            // the whole set
            new RuleIdDuplicate(),
            new RuleNameDuplicate(),
            new RuleFrozen(),
            new PageNameDuplicate(),
            new RuleWithoutFixture(),
            new FixtureWithoutRule(),
            // the linter itself
            new AttackBundle(),
            new CheckUnknown(),
            new WaiverInvalid(),
            new WaiverUnused(),
            new WaiverExpired());
    private static final Map<String, Check> BY_ID = byId();

    private Checks() {
    }

    /** All checks, in the order in which they are listed. */
    public static List<Check> all() {
        return ALL;
    }

    /** The check of an id; empty when there is none. */
    public static Optional<Check> byId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** Whether {@code tocsin:fix} mends a finding without being asked for its check by name. */
    public static boolean mends(Finding finding) {
        return !finding.edits().isEmpty() && byId(finding.diagnostic().id()).filter(c -> c.about().mending() == About.Mending.SAFE).isPresent();
    }

    /** A question whether another check was meant than one that does not exist; else where to find it. */
    public static String meant(String id) {
        List<String> near = Suggestions.nearest(id, BY_ID.keySet(), 1);
        return near.isEmpty() ? "tocsin:list-checks lists all checks" : "did you mean \"" + near.get(0) + "\"?";
    }

    private static Map<String, Check> byId() {
        Map<String, Check> out = new LinkedHashMap<>();
        ALL.forEach(check -> out.put(check.id(), check));
        return out;
    }
}
