package dev.tocsin.value;

import org.apache.lucene.util.SloppyMath;

/** Distances on the globe as Elasticsearch computes them. */
public final class GlobeDistance {
    private GlobeDistance() {
    }

    /** The metres between two places, latitudes and longitudes in degrees, by the haversine formula. */
    public static double metres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        return SloppyMath.haversinMeters(latitude, longitude, otherLatitude, otherLongitude);
    }
}
