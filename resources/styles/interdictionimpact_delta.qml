<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis minScale="1e+08" maxScale="0" version="3.22.16-Białowieża" hasScaleBasedVisibilityFlag="0" styleCategories="Symbology|Rendering">
  <pipe-data-defined-properties>
    <Option type="Map">
      <Option name="name" type="QString" value=""/>
      <Option name="properties"/>
      <Option name="type" type="QString" value="collection"/>
    </Option>
  </pipe-data-defined-properties>
  <pipe>
    <provider>
      <resampling enabled="false" zoomedInResamplingMethod="nearestNeighbour" zoomedOutResamplingMethod="nearestNeighbour" maxOversampling="2"/>
    </provider>
    <rasterrenderer alphaBand="-1" nodataColor="" classificationMax="nan" type="singlebandpseudocolor" classificationMin="nan" opacity="0.7" band="1">
      <minMaxOrigin>
        <limits>None</limits>
        <extent>WholeRaster</extent>
        <statAccuracy>Estimated</statAccuracy>
        <cumulativeCutLower>0.02</cumulativeCutLower>
        <cumulativeCutUpper>0.98</cumulativeCutUpper>
        <stdDevFactor>2</stdDevFactor>
      </minMaxOrigin>
      <rastershader>
        <colorrampshader minimumValue="0" clip="0" labelPrecision="6" classificationMode="1" colorRampType="DISCRETE" maximumValue="255">
          <item label="closer than before" color="#2166ac" value="-0.05" alpha="255"/>
          <item label="no change" color="#ffffff" value="0.05" alpha="0"/>
          <item label="up to 30 min farther" color="#fee8c8" value="0.5" alpha="255"/>
          <item label="30 min to 1 h farther" color="#fdd49e" value="1" alpha="255"/>
          <item label="1 to 2 h farther" color="#fdbb84" value="2" alpha="255"/>
          <item label="2 to 5 h farther" color="#fc8d59" value="5" alpha="255"/>
          <item label="5 to 10 h farther" color="#e34a33" value="10" alpha="255"/>
          <item label="more than 10 h farther" color="#b30000" value="inf" alpha="255"/>
          <rampLegendSettings minimumLabel="" prefix="" direction="0" maximumLabel="" orientation="2" suffix="" useContinuousLegend="1">
            <numericFormat id="basic">
              <Option type="Map">
                <Option name="decimal_separator" type="QChar" value=""/>
                <Option name="decimals" type="int" value="6"/>
                <Option name="rounding_type" type="int" value="0"/>
                <Option name="show_plus" type="bool" value="false"/>
                <Option name="show_thousand_separator" type="bool" value="true"/>
                <Option name="show_trailing_zeros" type="bool" value="false"/>
                <Option name="thousand_separator" type="QChar" value=""/>
              </Option>
            </numericFormat>
          </rampLegendSettings>
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
    <brightnesscontrast gamma="1" contrast="0" brightness="0"/>
    <huesaturation colorizeStrength="100" saturation="0" colorizeBlue="128" invertColors="0" colorizeRed="255" colorizeOn="0" grayscaleMode="0" colorizeGreen="128"/>
    <rasterresampler maxOversampling="2"/>
    <resamplingStage>resamplingFilter</resamplingStage>
  </pipe>
  <blendMode>0</blendMode>
</qgis>
