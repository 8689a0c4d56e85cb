package app.earful.workspaces;

/** Made-up data to look around with, offered by whichever feature can make it. Both addresses take a plain POST. */
public interface SampleOffer {
    String creationAddress();

    String removalAddress();
}
