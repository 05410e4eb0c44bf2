<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis hasScaleBasedVisibilityFlag="0" styleCategories="Symbology|Rendering" maxScale="0" version="3.22.16-Białowieża" minScale="1e+08">
  <pipe-data-defined-properties>
    <Option type="Map">
      <Option value="" type="QString" name="name"/>
      <Option name="properties"/>
      <Option value="collection" type="QString" name="type"/>
    </Option>
  </pipe-data-defined-properties>
  <pipe>
    <provider>
      <resampling zoomedOutResamplingMethod="nearestNeighbour" maxOversampling="2" zoomedInResamplingMethod="nearestNeighbour" enabled="false"/>
    </provider>
    <rasterrenderer band="1" classificationMin="nan" classificationMax="nan" opacity="0.7" nodataColor="" type="singlebandpseudocolor" alphaBand="-1">
      <minMaxOrigin>
        <limits>None</limits>
        <extent>WholeRaster</extent>
        <statAccuracy>Estimated</statAccuracy>
        <cumulativeCutLower>0.02</cumulativeCutLower>
        <cumulativeCutUpper>0.98</cumulativeCutUpper>
        <stdDevFactor>2</stdDevFactor>
      </minMaxOrigin>
      <rastershader>
        <colorrampshader classificationMode="1" clip="0" minimumValue="0" colorRampType="DISCRETE" labelPrecision="6" maximumValue="255">
          <item value="-0.05" color="#2166ac" label="closer than before" alpha="255"/>
          <item value="0.05" color="#ffffff" label="no change" alpha="0"/>
          <item value="0.5" color="#fee8c8" label="up to 30 min farther" alpha="255"/>
          <item value="1" color="#fdd49e" label="30 min to 1 h farther" alpha="255"/>
          <item value="2" color="#fdbb84" label="1 to 2 h farther" alpha="255"/>
          <item value="5" color="#fc8d59" label="2 to 5 h farther" alpha="255"/>
          <item value="10" color="#e34a33" label="5 to 10 h farther" alpha="255"/>
          <item value="inf" color="#b30000" label="more than 10 h farther" alpha="255"/>
          <rampLegendSettings maximumLabel="" direction="0" useContinuousLegend="1" prefix="" minimumLabel="" suffix="" orientation="2">
            <numericFormat id="basic">
              <Option type="Map">
                <Option value="" type="QChar" name="decimal_separator"/>
                <Option value="6" type="int" name="decimals"/>
                <Option value="0" type="int" name="rounding_type"/>
                <Option value="false" type="bool" name="show_plus"/>
                <Option value="true" type="bool" name="show_thousand_separator"/>
                <Option value="false" type="bool" name="show_trailing_zeros"/>
                <Option value="" type="QChar" name="thousand_separator"/>
              </Option>
            </numericFormat>
          </rampLegendSettings>
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
    <brightnesscontrast brightness="0" gamma="1" contrast="0"/>
    <huesaturation invertColors="0" colorizeGreen="128" grayscaleMode="0" colorizeOn="0" colorizeStrength="100" saturation="0" colorizeRed="255" colorizeBlue="128"/>
    <rasterresampler maxOversampling="2"/>
    <resamplingStage>resamplingFilter</resamplingStage>
  </pipe>
  <blendMode>0</blendMode>
</qgis>
