package dev.tocsin.query.esql.function;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All functions of the language, one line each. */
public final class Functions {
    /** Sorted by kind, then name. */
    public static final List<EsqlFunction> ALL = List.of(
            // scalar
            Abs.FUNCTION,
            Acos.FUNCTION,
            Acosh.FUNCTION,
            Asin.FUNCTION,
            Asinh.FUNCTION,
            Atan.FUNCTION,
            Atan2.FUNCTION,
            Atanh.FUNCTION,
            BitLength.FUNCTION,
            ByteLength.FUNCTION,
            Case.FUNCTION,
            Cbrt.FUNCTION,
            Ceil.FUNCTION,
            CidrMatch.FUNCTION,
            Clamp.FUNCTION,
            ClampMax.FUNCTION,
            ClampMin.FUNCTION,
            Coalesce.FUNCTION,
            Concat.FUNCTION,
            Contains.FUNCTION,
            CopySign.FUNCTION,
            Cos.FUNCTION,
            Cosh.FUNCTION,
            DateDiff.FUNCTION,
            DateExtract.FUNCTION,
            DateFormat.FUNCTION,
            DateParse.FUNCTION,
            DateTrunc.FUNCTION,
            DateUnitCount.FUNCTION,
            DayName.FUNCTION,
            E.FUNCTION,
            EndsWith.FUNCTION,
            Exp.FUNCTION,
            Floor.FUNCTION,
            FromBase64.FUNCTION,
            Greatest.FUNCTION,
            Hash.FUNCTION,
            Hypot.FUNCTION,
            IpPrefix.FUNCTION,
            JsonExtract.FUNCTION,
            Least.FUNCTION,
            Left.FUNCTION,
            Length.FUNCTION,
            Locate.FUNCTION,
            Log.FUNCTION,
            Log10.FUNCTION,
            LTrim.FUNCTION,
            Md5.FUNCTION,
            MonthName.FUNCTION,
            MvAppend.FUNCTION,
            MvAvg.FUNCTION,
            MvConcat.FUNCTION,
            MvContains.FUNCTION,
            MvCount.FUNCTION,
            MvDedupe.FUNCTION,
            MvDifference.FUNCTION,
            MvFirst.FUNCTION,
            MvIntersection.FUNCTION,
            MvIntersects.FUNCTION,
            MvLast.FUNCTION,
            MvMax.FUNCTION,
            MvMedian.FUNCTION,
            MvMedianAbsoluteDeviation.FUNCTION,
            MvMin.FUNCTION,
            MvPercentile.FUNCTION,
            MvPseriesWeightedSum.FUNCTION,
            MvSlice.FUNCTION,
            MvSort.FUNCTION,
            MvSum.FUNCTION,
            MvUnion.FUNCTION,
            MvZip.FUNCTION,
            NetworkDirection.FUNCTION,
            Now.FUNCTION,
            Pi.FUNCTION,
            Pow.FUNCTION,
            Repeat.FUNCTION,
            Replace.FUNCTION,
            Reverse.FUNCTION,
            Right.FUNCTION,
            Round.FUNCTION,
            RoundTo.FUNCTION,
            RTrim.FUNCTION,
            Scalb.FUNCTION,
            Sha1.FUNCTION,
            Sha256.FUNCTION,
            Signum.FUNCTION,
            Sin.FUNCTION,
            Sinh.FUNCTION,
            Space.FUNCTION,
            Split.FUNCTION,
            Sqrt.FUNCTION,
            StDistance.FUNCTION,
            StX.FUNCTION,
            StY.FUNCTION,
            StartsWith.FUNCTION,
            Substring.FUNCTION,
            Tan.FUNCTION,
            Tanh.FUNCTION,
            Tau.FUNCTION,
            ToBase64.FUNCTION,
            ToBoolean.FUNCTION,
            ToCartesianpoint.FUNCTION,
            ToCartesianshape.FUNCTION,
            ToCounter.FUNCTION,
            ToDateNanos.FUNCTION,
            ToDateperiod.FUNCTION,
            ToDatetime.FUNCTION,
            ToDegrees.FUNCTION,
            ToDouble.FUNCTION,
            ToExponentialHistogram.FUNCTION,
            ToGauge.FUNCTION,
            ToGeopoint.FUNCTION,
            ToGeoshape.FUNCTION,
            ToInteger.FUNCTION,
            ToIp.FUNCTION,
            ToLong.FUNCTION,
            ToLower.FUNCTION,
            ToRadians.FUNCTION,
            ToString.FUNCTION,
            ToTdigest.FUNCTION,
            ToTimeduration.FUNCTION,
            ToUnsignedLong.FUNCTION,
            ToUpper.FUNCTION,
            ToVersion.FUNCTION,
            Trange.FUNCTION,
            Trim.FUNCTION,
            UrlDecode.FUNCTION,
            UrlEncode.FUNCTION,
            UrlEncodeComponent.FUNCTION,
            // aggregate
            Count.FUNCTION,
            // search
            Kql.FUNCTION,
            Match.FUNCTION,
            MatchPhrase.FUNCTION,
            Qstr.FUNCTION);

    private static final Map<String, EsqlFunction> BY_NAME = byName();

    private Functions() {
    }

    /** The function of a name or alias in any letter case. */
    public static Optional<EsqlFunction> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, EsqlFunction> byName() {
        Map<String, EsqlFunction> out = new HashMap<>();
        for (EsqlFunction function : ALL) {
            out.put(function.signature().name(), function);
            function.signature().aliases().forEach(alias -> out.put(alias, function));
        }
        return Map.copyOf(out);
    }
}
